import { execFileSync } from 'node:child_process'

/**
 * What a PDF says, read back by a program that is not ours (poppler): as it lies on the page, and then in the order it
 * was written, where the lines of a table's cell stay together.
 */
export function pdfText(pdf: Buffer): string {
  return [[], ['-raw']].map((ways) => runPdftotext(pdf, ways)).join('\n')
}

function runPdftotext(pdf: Buffer, ways: readonly string[]): string {
  const output = execFileSync('pdftotext', ['-enc', 'UTF-8', ...ways, '-', '-'], {
    input: pdf,
    maxBuffer: 50_000_000,
  })
  return output.toString('utf8')
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
