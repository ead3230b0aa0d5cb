/** The smallest picture a JPEG reader accepts: one grey pixel. */
const GREY_PIXEL =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k='

/** A JPEG that carries a text in its comment and in an Exif-like segment, as cameras do with place and owner. */
export function jpegWithComment(text: string): Uint8Array<ArrayBuffer> {
  const picture = Buffer.from(GREY_PIXEL, 'base64')
  const segment = (marker: number, content: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    return Buffer.concat([head, content])
  }
  const comment = segment(0xfe, Buffer.from(text))
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(text)]))
  return Uint8Array.from(Buffer.concat([picture.subarray(0, 2), exif, comment, picture.subarray(2)]))
}
