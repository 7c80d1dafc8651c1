// The peer of DateMeasures: npm jalaali-js, nanoseconds for one Gregorian date to year, month and day, median of 7 runs.
//   npm install --no-save jalaali-js && node jalaali.mjs
import { createRequire } from 'node:module'
import path from 'node:path'

const { toJalaali } = createRequire(path.join(process.cwd(), 'x'))('jalaali-js')
const runs = Array.from({ length: 8 }, () => {
  const start = process.hrtime.bigint()
  let kept = 0
  let dates = 0
  for (let year = 1900; year < 2100; year++)
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= 28; day++) {
        kept += toJalaali(year, month, day).jd
        dates++
      }
  return Number(process.hrtime.bigint() - start) / dates
})
console.log(`jalaali-js ${runs.slice(1).sort((a, b) => a - b)[3].toFixed(0)} ns each`)
