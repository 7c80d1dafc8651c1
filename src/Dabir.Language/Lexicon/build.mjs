// Rebuilds fa.lexicon from the npm package dictionary-fa (Lilak, Apache-2.0; see NOTICE).
//   npm install --no-save dictionary-fa@2.0.0 && node build.mjs
// Hunspell affix groups become one bit each, so inflected forms are never stored; verb forms with می become a mark on the form
// they are built from. Layout: brotli( traits table, then entries in order: shared prefix, letters left, trait number ).
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import path from 'node:path'

const home = path.dirname(createRequire(path.join(process.cwd(), 'x')).resolve('dictionary-fa'))
const lines = readFileSync(path.join(home, 'index.dic'), 'utf8').split('\n').slice(1).filter(Boolean)

// The order is the order of the bits in WordTraits.cs.
const affixes = ['pa', 'sa', 'sb', 'sc', 'sd', 'sg', 'sj', 'sk', 'sl', 'sm', 'sn', 'so', 'sp', 'sq', 'sr', 'st', 'su', 'sv']
const implied = { se: 'sd', sf: 'sd', sh: 'sg', si: 'sg' }
const [WORD, TAKES_MI, PARTICIPLE] = [18, 19, 20].map((bit) => 1 << bit)
const preverbs = ['بر', 'در', 'باز', 'فرا', 'فرو', 'وا', 'ور', 'سر', 'بار', 'دربر'].map((text, i) => [text, 1 << (21 + i)])

const HALF_SPACE = '\u200c'
const seats = { أ: 'ا', إ: 'ا', ؤ: 'و', ئ: 'ی', ة: 'ه', ۀ: 'ه', ي: 'ی', ك: 'ک' }
const fold = (word) => word.replace(/[\u064b-\u0655\u0670]/g, '').replace(/[أإؤئةۀيك]/g, (seat) => seats[seat])
const nonJoiner = /([اآدذرزژوء])\u200c/g

const verbs = new Set(lines.filter((line) => /^(ن)?می\u200c/.test(line)).map((line) => fold(line.split('/')[0])))
// می is wine too: «می‌خانه», «می‌فروش», «می‌خواری» are no forms of a verb. Those end in a person or a past stem, a participle
// carries a copula, and who says «می‌روی» says «می‌روم».
const isForm = (form, rest) =>
  form === 'توان' ||
  (/[مدت]$/.test(form) ? true : /ی$/.test(form) ? verbs.has(`می${HALF_SPACE}${form.slice(0, -1)}م`) : /ه$/.test(form) && rest.length > 0)

const words = new Map()
const mark = (word, traits) => words.set(word, (words.get(word) ?? 0) | traits)

for (const line of lines) {
  const [raw, flags = ''] = line.split('/')
  const word = fold(raw).replace(nonJoiner, '$1').replace(/\u200c+$/, '')
  const traits = (flags.match(/../g) ?? []).reduce((bits, flag) => {
    const bit = affixes.indexOf(implied[flag] ?? flag)
    return bit < 0 ? bits : bits | (1 << bit)
  }, 0)

  const verb = flags === '' && word.match(/^(.*?)(ه|ن)?می\u200c(.+)$/)
  const preverb = verb && verb[1] !== '' ? preverbs.find(([text]) => text === verb[1]) : undefined
  const [form, ...rest] = verb ? verb[3].split(HALF_SPACE) : ['']
  if (verb && (verb[1] ?? '') === '' && !isForm(form, rest)) continue
  if (verb && verb[1] === '') mark(form, TAKES_MI)
  else if (preverb) mark(form, preverb[1])
  else if (/^[^\u200c]+ه\u200c(ام|ای|است|ایم|اید|اند)$/.test(word)) mark(word.split(HALF_SPACE)[0], PARTICIPLE)
  // Forms with ها kept as lemmas in the source (بیمارستانها) are inflections here.
  else if (!word.includes(HALF_SPACE) && /[^اآدذرزژو]های?$/.test(word) && isPlural(word)) continue
  else mark(word, traits | WORD)
}

function isPlural(word) {
  const stem = word.replace(/های?$/, '')
  return stem.length > 2 && !['تن', 'من', 'منت', 'آن', 'این', 'هم', 'همین', 'همان'].includes(stem) && (words.get(stem) ?? 0) >> 4 & 3
}

const traitTable = [...new Set(words.values())]
const alphabet = [...new Set([...words.keys()].join(''))].sort()
const bytes = []
const short = (n) => bytes.push(n & 255, n >> 8)
const number = (n) => { while (n > 127) { bytes.push((n & 127) | 128); n >>= 7 } bytes.push(n) }

short(alphabet.length)
for (const letter of alphabet) short(letter.charCodeAt(0))
short(traitTable.length)
for (const traits of traitTable) { short(traits & 0xffff); short(traits >>> 16) }
number(words.size)
let previous = ''
for (const word of [...words.keys()].sort()) {
  let shared = 0
  while (shared < word.length && word[shared] === previous[shared]) shared++
  bytes.push(shared, word.length - shared)
  for (const letter of word.slice(shared)) bytes.push(alphabet.indexOf(letter))
  number(traitTable.indexOf(words.get(word)))
  previous = word
}

const packed = brotliCompressSync(Buffer.from(bytes), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
writeFileSync(path.join(import.meta.dirname, 'fa.lexicon'), packed)
console.log(`${words.size} words, ${traitTable.length} kinds, ${bytes.length} bytes, packed ${packed.length}`)
