import { execFileSync } from 'node:child_process'

/** What a PDF says, read back by a program that is not ours (poppler). */
export function pdfText(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    maxBuffer: 50_000_000,
  }).toString('utf8')
}

/** What poppler says of the signatures in a file on disk. */
export function pdfSignatures(path: string): string {
  return execFileSync('pdfsig', ['-nocert', path], { stdio: ['ignore', 'pipe', 'ignore'] }).toString('utf8')
}

/** One text for what looks the same: no white space, no hyphens at the end of lines, one kind of hyphen and quote. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u00AD', '')
    .replaceAll(/[\u2010\u2011]/gu, '-')
    .replaceAll(/\s+/gu, '')
}
