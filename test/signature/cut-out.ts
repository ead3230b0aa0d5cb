/** Each signature's CMS and the bytes it covers, cut out of a PDF by the byte range alone. */
export function cutOut(bytes: Buffer): { content: Buffer; cms: Buffer }[] {
  const ranges = [...bytes.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g)]
  return ranges.map((match) => {
    const [holeStart = 0, holeEnd = 0, tail = 0] = match.slice(1).map(Number)
    const filled = Buffer.from(bytes.toString('latin1', holeStart + 1, holeEnd - 1), 'hex')
    const length = 4 + filled.readUInt16BE(2)
    return {
      content: Buffer.concat([bytes.subarray(0, holeStart), bytes.subarray(holeEnd, holeEnd + tail)]),
      cms: filled.subarray(0, length),
    }
  })
}
