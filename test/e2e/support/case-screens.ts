import type { Locator } from '@playwright/test'
import type { Sector } from '../../../shared/domain/sector.ts'
import { type App, expect } from './start-app.ts'

/**
 * A person at the screens: every method fills a field or presses a button that is there, and remembers what was typed,
 * so that it can be looked for in the report.
 */
export class CaseScreens {
  readonly typed: string[] = []
  private caseId = ''
  private readonly app: App

  constructor(app: App) {
    this.app = app
  }

  get page() {
    return this.app.page
  }

  get id(): string {
    return this.caseId
  }

  /** The writing place of a field. */
  at(address: string): Locator {
    return this.page.locator(`[data-field-address="${address}"]`)
  }

  async fill(address: string, text: string): Promise<void> {
    await this.at(address).fill(text)
    await this.at(address).blur()
    this.typed.push(text)
  }

  /** A date is printed in words, so it is not looked for as it was typed. */
  async date(address: string, text: string): Promise<void> {
    await this.at(address).fill(text)
    await this.at(address).blur()
    await expect(this.page.getByText('Dette er ikke en dato')).toHaveCount(0)
  }

  async newCase(title: string): Promise<void> {
    await this.app.goTo('/saker')
    await this.page.getByRole('button', { name: 'Nytt tilsyn' }).first().click()
    await this.page.getByLabel('Navn på tilsynet').fill(title)
    await this.page.getByRole('button', { name: 'Opprett og gå til oppsett' }).click()
    await this.page.waitForURL(/\/sak\/[^/]+\/oppsett/u)
    this.caseId = /\/sak\/([^/]+)\//u.exec(this.page.url())?.[1] ?? ''
    this.typed.push(title)
  }

  /** Adds a row with its button and gives the id of the new record: its first field has the focus. */
  async add(button: string, kind: string): Promise<string> {
    const before = await this.ids(kind)
    await this.page.getByRole('button', { name: button }).click()
    const focused = this.page.locator(`[data-field-address^="${kind}/"]:focus`)
    await expect(async () => {
      const id = idOf(await focused.getAttribute('data-field-address', { timeout: 1_000 }))
      expect(before).not.toContain(id)
    }).toPass()
    return idOf(await focused.getAttribute('data-field-address'))
  }

  async addTopic(topic: string): Promise<void> {
    const input = this.at(`inspection/${this.caseId}/topics`)
    await input.fill(topic)
    await input.press('Enter')
    await expect(this.page.locator('.topic-list').getByText(topic, { exact: true })).toBeVisible()
    this.typed.push(topic)
  }

  async addDepartment(name: string): Promise<void> {
    const id = await this.add('Legg til avdeling', 'department')
    await this.fill(`department/${id}/name`, name)
  }

  async addParty(party: {
    readonly name: string
    readonly role: string
    readonly notified?: string
  }): Promise<void> {
    const id = await this.add('Legg til part', 'party')
    await this.fill(`party/${id}/name`, party.name)
    await this.at(`party/${id}/role`).selectOption({ label: party.role })
    if (party.notified) await this.date(`party/${id}/notifiedOn`, party.notified)
  }

  async addVisitDay(date: string): Promise<void> {
    const id = await this.add('Legg til dag', 'visitDay')
    await this.date(`visitDay/${id}/date`, date)
  }

  async addEvent(date: string, title: string): Promise<void> {
    const id = await this.add('Legg til hendelse', 'event')
    await this.fill(`event/${id}/title`, title)
    await this.date(`event/${id}/date`, date)
  }

  /** Goes to a room of a sector's part. */
  async room(sector: Sector, room: 'lovbrudd' | 'avdelinger' | 'tekst' | 'mottakere'): Promise<void> {
    await this.saved()
    await this.app.goTo(`/sak/${this.caseId}/konklusjon/${sector}?vis=${room}`)
    await expect(this.page.locator('.room-tab-current')).toBeVisible()
  }

  async addLovbrudd(lovbrudd: {
    readonly title: string
    readonly statement: string
    readonly assessment?: string | null
    readonly facts?: readonly string[]
    readonly references: readonly string[]
    readonly party?: string
    readonly outsideScope?: boolean
    readonly deadline?: string
  }): Promise<void> {
    const id = await this.add('Nytt lovbrudd', 'lovbrudd')
    const own = (field: string) => `lovbrudd/${id}/${field}`
    await this.fill(own('title'), lovbrudd.title)
    for (const reference of lovbrudd.references) {
      await this.page.getByLabel('Eller skriv hjemmelen slik den skal stå').fill(reference)
      await this.page.keyboard.press('Enter')
      await expect(
        this.at(own('legalReferences')).locator('.chosen-row').last().getByRole('textbox'),
      ).toHaveValue(reference)
      this.typed.push(reference)
    }
    for (const fact of lovbrudd.facts ?? []) {
      const find = this.page.getByRole('combobox', { name: 'Finn fakta med nummer eller ord' })
      await find.fill(fact.split(' ').slice(0, 4).join(' '))
      await find.press('Enter')
      await expect(this.at(own('factIds')).locator('.chosen-row').last()).toContainText(fact.slice(0, 30))
    }
    if (lovbrudd.assessment) await this.fill(own('assessment'), lovbrudd.assessment)
    if (lovbrudd.party) await this.at(own('partyId')).selectOption({ label: lovbrudd.party })
    await this.fill(own('statement'), lovbrudd.statement)
    if (lovbrudd.deadline) await this.date(own('deadline'), lovbrudd.deadline)
    if (lovbrudd.outsideScope)
      await this.page.getByRole('checkbox', { name: 'Utenfor det varslede temaet' }).check()
  }

  /** A source, and the facts that rest on it. */
  async addSource(type: string, title: string, facts: readonly string[]): Promise<void> {
    await this.saved()
    await this.app.goTo(`/sak/${this.caseId}/kilder`)
    await this.page
      .getByRole('region', { name: 'Ny kilde' })
      .getByLabel('Type kilde')
      .selectOption({ label: type })
    await this.page.getByRole('button', { name: 'Ny kilde' }).click()
    const name = this.page.locator('[data-field-address^="source/"][data-field-address$="/title"]')
    await name.fill(title)
    this.typed.push(title)
    const notes = this.page.locator('[data-field-address^="source/"][data-field-address$="/notes"]')
    for (const fact of facts) {
      await notes.fill(fact)
      await notes.press('Control+Enter')
      await expect(this.page.locator('.sources-facts textarea').last()).toHaveValue(fact)
      this.typed.push(fact)
    }
  }

  /** Waits until what was typed is durable. */
  async saved(): Promise<void> {
    await expect(this.page.getByText('Lagrer …')).toHaveCount(0)
  }

  /** Makes the PDF of a report, and gives its bytes as the person gets them. */
  async makePdf(part: string, maalform: 'Bokmål' | 'Nynorsk', path: string): Promise<void> {
    await this.saved()
    await this.app.goTo(`/sak/${this.caseId}/rapport`)
    const choice = this.page.getByRole('radio', { name: part })
    await choice.click()
    await expect(choice).toBeChecked()
    await expect(this.page.getByRole('radio', { name: maalform })).toBeChecked()
    await this.page.getByRole('button', { name: /^Lag PDF/u }).click()
    const file = this.page.locator('.rendered').first()
    await expect(file).toContainText(maalform, { timeout: 30_000 })
    const download = this.page.waitForEvent('download')
    await file.getByRole('button', { name: 'Lagre på disk' }).click()
    await (await download).saveAs(path)
  }

  private async ids(kind: string): Promise<readonly string[]> {
    const addresses = await this.page
      .locator(`[data-field-address^="${kind}/"]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-field-address')))
    return addresses.map(idOf)
  }
}

function idOf(address: string | null): string {
  return address?.split('/')[1] ?? ''
}
