import { describe, expect, it, test } from 'vitest'
import {
  attributeLayout, cryptokiLayout, functionOffset, mechanismLayout, readUlong, tokenInfoLayout, ulongBuffer,
} from '../../../electron/backend/signature/token/cryptoki-layout.ts' // biome-ignore format: one list

/** What a C compiler makes of pkcs11t.h: on Unix as it likes, on Windows with 32-bit longs packed to the byte. */
const unix = cryptokiLayout('linux')
const windows = cryptokiLayout('win32')

describe('the structures of PKCS#11', () => {
  it('are laid out as C lays them out on Linux and macOS', () => {
    expect(cryptokiLayout('darwin')).toEqual(unix)
    expect(attributeLayout(unix)).toEqual({ at: { type: 0, value: 8, length: 16 }, size: 24 })
    expect(mechanismLayout(unix)).toEqual({ at: { type: 0, parameter: 8, length: 16 }, size: 24 })
    expect(tokenInfoLayout(unix)).toMatchObject({
      at: { label: 0, serial: 80, flags: 96, time: 188 },
      size: 208,
    })
    expect([functionOffset(unix, 0), functionOffset(unix, 43)]).toEqual([8, 352])
  })

  it('are laid out as C lays them out on Windows', () => {
    expect(attributeLayout(windows)).toEqual({ at: { type: 0, value: 4, length: 12 }, size: 16 })
    expect(mechanismLayout(windows)).toEqual({ at: { type: 0, parameter: 4, length: 12 }, size: 16 })
    expect(tokenInfoLayout(windows)).toMatchObject({
      at: { label: 0, serial: 80, flags: 96, time: 144 },
      size: 160,
    })
    expect([functionOffset(windows, 0), functionOffset(windows, 43)]).toEqual([2, 346])
  })

  test.each([
    [unix, 0xffff_ffff_ffff_ffffn, 'ffffffffffffffff'],
    [unix, 0x1041n, '4110000000000000'],
    [windows, 0xffff_ffffn, 'ffffffff'],
    [windows, 0x1041n, '41100000'],
  ])('hold numbers of the platform’s own width', (layout, value, bytes) => {
    const buffer = ulongBuffer(layout, value)
    expect(buffer.toString('hex')).toBe(bytes)
    expect(readUlong(layout, buffer)).toBe(value)
  })
})
