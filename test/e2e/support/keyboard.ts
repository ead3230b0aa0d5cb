import { expect, type Locator, type Page } from '@playwright/test'

/** More Tabs than this to the next thing to do is no way to work. */
const FAR = 30
/** So much of a text is enough to see that every key arrives. */
const BY_KEYS = 24

/**
 * A person with a keyboard and no mouse: presses keys, looks at the screen, and nothing else. Text is remembered, so that
 * it can be looked for in the report.
 */
export class Keyboard {
  readonly typed: string[] = []
  private tabs = 0
  private readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  /** Takes the mouse away: `mouseUsed` tells if anything pointed after all. */
  static async on(page: Page): Promise<Keyboard> {
    await page.evaluate(() => {
      for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
        window.addEventListener(
          kind,
          (event) => {
            if (event.isTrusted) document.documentElement.dataset['mouseUsed'] = kind
          },
          { capture: true },
        )
    })
    return new Keyboard(page)
  }

  async mouseUsed(): Promise<boolean> {
    return (await this.page.locator('html').getAttribute('data-mouse-used')) !== null
  }

  /** How many times Tab was pressed. */
  get tabCount(): number {
    return this.tabs
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Writes where the focus is: the first words key by key, the rest of a long text at once, as one pastes it. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text.slice(0, BY_KEYS))
    if (text.length > BY_KEYS) await this.page.keyboard.insertText(text.slice(BY_KEYS))
    this.typed.push(text)
  }

  /** Tab until the focus is there: no further than a person would. `Shift+Tab` goes back. */
  async tabTo(place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let count = 0; count <= FAR; count += 1) {
      if (await hasFocus(place)) return
      await this.page.keyboard.press(key)
      this.tabs += 1
    }
    throw new Error(`${String(place)} is more than ${FAR} times ${key} away`)
  }

  /** Tab to a field and write in it. */
  async fill(place: Locator, text: string): Promise<void> {
    await this.tabTo(place)
    await this.type(text)
    await expect(place).toHaveValue(text)
  }

  /** Tab to a button, a box or a link, and press it as the keyboard does. */
  async push(place: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(place)
    await this.page.keyboard.press(key)
  }

  /** Tab to a list that folds, and choose by the first letters. */
  async select(place: Locator, label: string): Promise<void> {
    await this.tabTo(place)
    await this.page.keyboard.type(label)
    await expect(place.locator('option:checked')).toHaveText(label)
  }

  /** Ctrl+K, some words, Enter: `title` is what the palette must offer first. */
  async palette(words: string, title: string | RegExp): Promise<void> {
    await this.page.keyboard.press('Control+k')
    const field = this.page.getByRole('combobox', { name: 'Skriv for å finne' })
    await expect(field).toBeFocused()
    await this.page.keyboard.type(words)
    await this.take(title)
    await expect(field).toBeHidden()
  }

  /** Tab to a field that finds by words, and take what it offers first. */
  async pick(place: Locator, words: string, offered: string | RegExp): Promise<void> {
    await this.tabTo(place)
    await this.page.keyboard.type(words)
    await this.take(offered)
  }

  /** Goes to a screen by the palette: the focus comes along to its heading. */
  async goTo(words: string, heading: string): Promise<void> {
    await this.palette(words, words)
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
  }

  /** Goes to a room of a sector's part by the palette: the focus is on its tab, and what is written there comes next. */
  async goToRoom(name: string): Promise<void> {
    await this.palette(name, name)
    const tab = this.page.locator('.room-tab-current')
    await expect(tab).toContainText(name)
    await expect(tab).toBeFocused()
  }

  private async take(offered: string | RegExp): Promise<void> {
    const first = this.page.locator('.palette-row[aria-selected=true]').filter({ visible: true })
    await expect(first).toContainText(offered)
    await this.page.keyboard.press('Enter')
  }
}

function hasFocus(place: Locator): Promise<boolean> {
  return place.evaluateAll((found) => found.some((one) => one === document.activeElement))
}
