import { describe, expect, it, test } from 'vitest'
import { signerFit } from '../../shared/domain/expected-signer.ts'
import { sectorOfField } from '../../shared/domain/signature-field.ts'
import { signedFileName } from '../../shared/report/signed-file-name.ts'

describe('a certificate for a field', () => {
  const helsetilsynet = { authority: 'Statens helsetilsyn', organisationNumber: '974761394' }

  it.each([
    ['the same number, whatever the name', 'Helsetilsynet', '974761394', 'fits'],
    ['another number, though the name is the same', 'Statens helsetilsyn', '974760665', 'otherNumber'],
    [
      'no number, as in a person’s certificate or the profile’s own',
      'Statens helsetilsyn',
      null,
      'numberMissing',
    ],
  ] as const)('that names a number: %s', (_what, organisation, organisationNumber, fit) => {
    expect(signerFit(helsetilsynet, { organisation, organisationNumber })).toBe(fit)
  })

  it.each([
    ['Statsforvalteren i Nordland', 'fits'],
    ['STATSFORVALTEREN I NORDLAND', 'fits'],
    ['Statsforvalteren i Nordland / Stáhtahálddašeaddji Nordlánddas', 'fits'],
    ['Statsforvalteren i Agder', 'otherName'],
    [null, 'fits'],
  ] as const)('that names an authority only: %s', (organisation, fit) => {
    const expected = { authority: 'Statsforvalteren i Nordland', organisationNumber: null }
    expect(signerFit(expected, { organisation, organisationNumber: '974760665' })).toBe(fit)
  })
})

test('a field’s name says its sector, and the archive’s field has none', () => {
  expect(sectorOfField('signature-school')).toBe('school')
  expect(sectorOfField('archive-timestamp')).toBeNull()
  expect(sectorOfField('signature-police')).toBeNull()
})

test('a signed file has a name of its own, whatever the received one was called', () => {
  expect(signedFileName('tilsyn-felles.pdf', 'helse')).toBe('tilsyn-felles-signert-helse.pdf')
  expect(signedFileName('tilsyn-felles-signert-helse.pdf', 'skole')).toBe(
    'tilsyn-felles-signert-helse-skole.pdf',
  )
  expect(signedFileName('Rapport (1).PDF', 'barnevern')).toBe('Rapport (1)-signert-barnevern.pdf')
})
