// The peer of CopyEditMeasures: npm virastar on the same sentences, megabytes of UTF-8 a second, median of 7 runs.
//   npm install --no-save virastar && node virastar.mjs
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const Virastar = createRequire(path.join(process.cwd(), 'x'))('virastar')
const lines = readFileSync(path.join(import.meta.dirname, 'sentences.txt'), 'utf8').trim().split('\n')
const sentences = lines.flatMap((line) => Array(100).fill(line))
const megabytes = Buffer.byteLength(sentences.join('')) / 1e6
const virastar = new Virastar()
const runs = Array.from({ length: 8 }, () => {
  const start = performance.now()
  let kept = 0
  for (const sentence of sentences) kept += virastar.cleanup(sentence).length
  return (megabytes / (performance.now() - start)) * 1000
})
console.log(`virastar ${runs.slice(1).sort((a, b) => a - b)[3].toFixed(1)} MB/s`)
