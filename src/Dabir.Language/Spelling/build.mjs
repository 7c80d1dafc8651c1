// Rebuilds fa.spelling: how common words are, how words with a hamza or a tanwin are written, and names.
//   npm install --no-save dictionary-fa@2.0.0 @tesseract.js-data/fas@1.0.0 cldr-localenames-full@48.2.0 cldr-dates-full@48.2.0 @faker-js/faker@10.6.0
//   gunzip -k node_modules/@tesseract.js-data/fas/4.0.0/fas.traineddata.gz        (dawg2wordlist: Debian package tesseract-ocr)
//   combine_tessdata -u node_modules/@tesseract.js-data/fas/4.0.0/fas.traineddata fas. && dawg2wordlist fas.lstm-unicharset fas.lstm-word-dawg fas.words
//   node build.mjs
// No table of frequencies may be shipped (all that are open are CC BY-SA), so that commonness is told from what is: being among
// the words of the web that Tesseract was given, how many forms of the same word are there, how many compounds of Lilak a word
// is part of, and how often it stands in our own texts. One line a word: the word as written, a tab, commonness 0–15, and n for a given name.
import { readFileSync, writeFileSync, readdirSync, existsSync, statSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import path from 'node:path'

const here = import.meta.dirname
const home = (name) => path.join(process.cwd(), 'node_modules', name)
const words = /[\u0621-\u063a\u0641-\u064a\u066e-\u06d3\u200c\u064b-\u0655]+/g
const seats = { أ: 'ا', إ: 'ا', ٱ: 'ا', ؤ: 'و', ئ: 'ی', ة: 'ه', ۀ: 'ه', ي: 'ی', ى: 'ی', ك: 'ک' }
const persian = (word) => word.replace(/[يى]/g, 'ی').replace(/ك/g, 'ک').replace(/^\u200c+|\u200c+$/g, '')
const letters = (word) => word.replace(/[\u064b-\u0655\u200c]/g, '').replace(/[أإٱؤئةۀيىك]/g, (seat) => seats[seat])

const entries = new Map()
function keep(written, common = 0) {
  const key = letters(written)
  if (key.length < 2 || key.length > 24) return
  const entry = entries.get(key) ?? { written: '', common: 0 }
  entry.common = Math.max(entry.common, common)
  // The spelling with a hamza, a tanwin or a half-space tells more than the one without.
  if (!entry.written || (weight(written) > weight(entry.written))) entry.written = written
  entries.set(key, entry)
}
const weight = (written) => (/[أإؤئءۀ\u064b]/.test(written) ? 2 : 0) + (written.includes('\u200c') ? 1 : 0)

// Lilak: families, and the spellings whose letters the other list folds.
const family = new Map()
const lilak = new Set()
const raised = []
for (const line of readFileSync(path.join(home('dictionary-fa'), 'index.dic'), 'utf8').split('\n').slice(1)) {
  const word = line.split('/')[0].trim()
  if (!word) continue
  lilak.add(letters(word))
  if (/[أإؤئ\u064b]/.test(word) && !/می\u200c/.test(word)) raised.push(word)
  if (word.includes('\u200c')) for (const part of word.split('\u200c')) family.set(letters(part), (family.get(letters(part)) ?? 0) + 1)
}

const web = readFileSync('fas.words', 'utf8').split('\n').map(persian).filter((word) => word.length > 1 && word.replace(words, '') === '')
const forms = new Map()
const endings = ['', ...'ی ها های هایی هایش ان ات م ش ت مان شان ش ترین تر ه ند یم ید اند ای ام اش را'.split(' ')]
for (const word of web) for (const ending of endings)
  if (letters(word).endsWith(ending)) {
    const stem = letters(word).slice(0, letters(word).length - ending.length)
    if (stem.length > 1) forms.set(stem, (forms.get(stem) ?? 0) + 1)
  }

const ours = new Map()
function count(file) {
  if (statSync(file).isDirectory()) return readdirSync(file).forEach((name) => count(path.join(file, name)))
  if (/\.(json|md|html|liquid)$/.test(file)) for (const word of readFileSync(file, 'utf8').match(words) ?? []) ours.set(letters(word), (ours.get(letters(word)) ?? 0) + 1)
}
const root = path.join(here, '../../..')
;['languages', 'src/Dabir/Sample', 'src/Dabir/Generate/texts', 'README.fa.md'].map((name) => path.join(root, name)).filter(existsSync).forEach(count)

const grade = (key, onTheWeb) =>
  Math.min(15, Math.round((onTheWeb ? 5 : 0) + 1.1 * Math.log2(1 + (forms.get(key) ?? 0)) + 0.5 * Math.log2(1 + (family.get(key) ?? 0)) + Math.log2(1 + (ours.get(key) ?? 0))))

for (const word of web) keep(word, grade(letters(word), true))
for (const word of raised) keep(word, grade(letters(word), false))
for (const key of new Set([...family.keys(), ...forms.keys(), ...ours.keys()]))
  if (lilak.has(key) && grade(key, false) > 1) keep(entries.get(key)?.written ?? key, grade(key, false))

const names = new Set()
const gather = (value) => {
  if (typeof value === 'string') for (const word of value.match(words) ?? []) persian(word).length > 3 && names.add(persian(word))
  else if (value && typeof value === 'object') Object.values(value).forEach(gather)
}
for (const file of ['territories', 'languages', 'scripts']) gather(JSON.parse(readFileSync(path.join(home('cldr-localenames-full'), `main/fa/${file}.json`))))
gather(JSON.parse(readFileSync(path.join(home('cldr-dates-full'), 'main/fa/timeZoneNames.json'))))
const { fakerFA } = await import(path.join(home('@faker-js/faker'), 'dist/index.js'))
gather({ person: fakerFA.rawDefinitions.person, location: fakerFA.rawDefinitions.location })
for (const word of names) keep(word, 1)
names.clear()
gather(fakerFA.rawDefinitions.person.first_name)
const given = new Set([...names].map(letters))
for (const line of readFileSync(path.join(here, 'names.txt'), 'utf8').split('\n'))
  if (!line.startsWith('#')) for (const word of line.split(' ')) if (word) keep(word, Math.max(3, grade(letters(word), false)))
for (const line of readFileSync(path.join(here, 'names.txt'), 'utf8').split('\n')) if (line.startsWith('دیوید ')) for (const word of line.split(' ')) given.add(letters(word))

// A line of frequent.txt: a grade, and its words with the commonest first; the grade wins over what was reckoned above.
for (const line of readFileSync(path.join(here, 'frequent.txt'), 'utf8').split('\n')) {
  const [number, ...listed] = line.split(' ')
  if (Number(number)) for (const word of listed) if (word.replace(words, '') === '') keep(word, Number(number))
}

const text = [...entries.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => `${entry.written}\t${entry.common}${given.has(key) && entry.common < 9 ? 'n' : ''}`).join('\n')
const packed = brotliCompressSync(Buffer.from(text), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } })
writeFileSync(path.join(here, 'fa.spelling'), packed)
console.log(`${entries.size} words, ${Buffer.byteLength(text)} bytes, packed ${packed.length}`)
