import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract/index.ts'
import { nb, nn, type TextKey } from '../../shared/text/catalogue.ts'

const keys = Object.keys(nb) as TextKey[]

/** Names of a message's arguments, also inside plurals and choices. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if ('value' in element && element.type !== TYPE.literal && element.type !== TYPE.tag) {
        names.add(element.value)
      }
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value)
      if ('children' in element) visit(element.children)
    }
  }
  visit(parse(message))
  return [...names].sort()
}

/** Every name that a call may be refused with. */
function refusals(router: object): string[] {
  return Object.values(router).flatMap((value: object) => {
    const definition = (value as { '~orpc'?: { errorMap: object } })['~orpc']
    return definition ? Object.keys(definition.errorMap) : refusals(value)
  })
}

describe('the words', () => {
  it('are as many in nynorsk as in bokmål', () => {
    expect(keys.length).toBeGreaterThan(800)
    expect(Object.keys(nn).sort()).toEqual([...keys].sort())
  })

  it('can all be read as messages, and ask for the same arguments in both languages', () => {
    const different = keys.filter((key) => argumentsOf(nb[key]).join() !== argumentsOf(nn[key]).join())
    expect(different).toEqual([])
  })

  it('are never empty', () => {
    expect(keys.filter((key) => nb[key].trim() === '' || nn[key].trim() === '')).toEqual([])
  })

  it('have a sentence for everything a call can be refused with', () => {
    const missing = [...new Set(refusals(contract))].filter((name) => !Object.hasOwn(nb, `error.${name}`))
    expect(missing).toEqual([])
  })

  it('use the terms of the field', () => {
    const avoided = /\binspeksjon|\bavvik\b|\bplasser(t|ing)/iu
    expect(keys.filter((key) => avoided.test(nb[key]) || avoided.test(nn[key]))).toEqual([])
  })
})
