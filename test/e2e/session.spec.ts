import type { Page } from '@playwright/test'
import { expectAccessibleWithColours } from './support/axe.ts'
import { expect, test } from './support/empty-app.ts'
import { test as appTest } from './support/start-app.ts'

const FIRST = 'bekk svale granitt tåke'
const SECOND = 'rogn mose kvern lykt'
const THIRD = 'sild naust orrfugl vind'

const passphrase = (page: Page) => page.getByLabel('Passfrase', { exact: true })

async function unlock(page: Page, words: string): Promise<void> {
  await passphrase(page).fill(words)
  await page.getByRole('button', { name: 'Lås opp', exact: true }).click()
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { level: 1, name: 'Lås opp Ada Berg' })).toBeVisible()
}

/** Makes a profile through the screens and gives its recovery key. */
async function makeProfile(page: Page): Promise<string> {
  await page.getByLabel('Navnet ditt').fill('Ada Berg')
  await page.getByLabel('Embete').fill('Statsforvalteren i Ytre Fjord')
  await page.getByRole('checkbox', { name: 'Helse' }).check()
  await passphrase(page).fill(FIRST)
  await page.getByRole('button', { name: 'Lag profilen' }).click()
  await expect(page.getByRole('heading', { name: 'Gjenopprettingsnøkkelen din' })).toBeVisible()
  return (await page.locator('.recovery-key').textContent()) ?? ''
}

async function confirmKey(page: Page, key: string): Promise<void> {
  await page.getByLabel('Skriv inn nøkkelen').fill(key.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Jeg har tatt vare på nøkkelen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Saker' })).toBeVisible()
}

test('a profile is made, locked, unlocked, given a new passphrase, and recovered', async ({
  emptyApp: page,
}) => {
  await expect(page.getByRole('heading', { name: 'Lag din første profil' })).toBeVisible()
  await expectAccessibleWithColours(page)

  await test.step('only training is offered in a browser, and it is said why', async () => {
    await expect(page.getByText('Da kan bare øvingsprofiler brukes')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'TILSYN' })).toHaveCount(0)
  })

  await test.step('what is missing is listed, and a short passphrase is counted', async () => {
    await passphrase(page).fill('for kort')
    await expect(page.getByText('8 av 15 tegn')).toBeVisible()
    await page.getByRole('button', { name: 'Lag profilen' }).click()
    await page.getByRole('button', { name: 'Skriv navnet ditt.' }).click()
    await expect(page.getByLabel('Navnet ditt')).toBeFocused()
    await passphrase(page).fill('passord passord passord')
    await expect(page.getByText('For lett å gjette', { exact: false })).toBeVisible()
    await expectAccessibleWithColours(page)
  })

  const key = await makeProfile(page)
  await test.step('a mistyped recovery key is refused', async () => {
    await expectAccessibleWithColours(page)
    await page.getByLabel('Skriv inn nøkkelen').fill('AAAA-BBBB')
    await page.getByRole('button', { name: 'Jeg har tatt vare på nøkkelen' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
  })
  await confirmKey(page, key)
  await expect(page.getByText('ØVELSE – ikke tilsyn')).toBeVisible()

  await test.step('locked; a wrong passphrase says so; the right one opens', async () => {
    await lock(page)
    await expectAccessibleWithColours(page)
    await unlock(page, 'dette er ikke den rette')
    await expect(
      page
        .getByText(/passfrase/iu)
        .filter({ hasText: /feil|stemmer|ikke/iu })
        .first(),
    ).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Saker' })).toHaveCount(0)
    await unlock(page, FIRST)
    await expect(page.getByRole('heading', { level: 1, name: 'Saker' })).toBeVisible()
  })

  await test.step('a new passphrase replaces the old one', async () => {
    await page.getByRole('link', { name: 'Innstillinger' }).click()
    await page.getByLabel('Passfrasen du har nå').fill(FIRST)
    await page.getByLabel('Ny passfrase').fill(SECOND)
    await page.getByRole('button', { name: 'Bytt passfrase' }).click()
    await expect(page.getByText('Passfrasen er byttet.', { exact: false })).toBeVisible()
    await lock(page)
    await unlock(page, FIRST)
    await expect(page.getByRole('heading', { level: 1, name: 'Innstillinger' })).toHaveCount(0)
    await unlock(page, SECOND)
    await expect(page.getByRole('heading', { level: 1, name: 'Innstillinger' })).toBeVisible()
  })

  await test.step('the recovery key opens, and a new key takes its place', async () => {
    await lock(page)
    await page.getByRole('button', { name: 'Glemt passfrasen? Bruk gjenopprettingsnøkkelen' }).click()
    await expectAccessibleWithColours(page)
    await page.getByLabel('Gjenopprettingsnøkkel').fill(key)
    await page.getByLabel('Ny passfrase').fill(THIRD)
    await page.getByRole('button', { name: 'Åpne med nøkkelen' }).click()
    await expect(page.getByRole('heading', { name: 'Gjenopprettingsnøkkelen din' })).toBeVisible()
    const next = (await page.locator('.recovery-key').textContent()) ?? ''
    expect(next).not.toBe(key)
    await page.getByLabel('Skriv inn nøkkelen').fill(next)
    await page.getByRole('button', { name: 'Jeg har tatt vare på nøkkelen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Innstillinger' })).toBeVisible()
    await lock(page)
    await unlock(page, THIRD)
    await expect(page.getByRole('heading', { level: 1, name: 'Innstillinger' })).toBeVisible()
  })
})

test('the language is chosen before anything is opened, and follows into the profile', async ({
  emptyApp: page,
}) => {
  await page.getByText('Nynorsk', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Lag den første profilen din' })).toBeVisible()
  await page.getByLabel('Namnet ditt').fill('Ada Berg')
  await page.getByLabel('Embete').fill('Statsforvaltaren i Ytre Fjord')
  await page.getByRole('checkbox', { name: 'Helse' }).check()
  await passphrase(page).fill(FIRST)
  await page.getByRole('button', { name: 'Lag profilen' }).click()
  await expect(page.locator('.recovery-key')).toBeVisible()
  const key = (await page.locator('.recovery-key').textContent()) ?? ''
  await page.getByLabel('Skriv inn nøkkelen').fill(key)
  await page.getByRole('button', { name: 'Eg har teke vare på nøkkelen' }).click()
  await expect(page.getByRole('button', { name: 'Nytt tilsyn' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn')
  await page.getByRole('link', { name: 'Innstillingar' }).click()
  await expect(page.getByRole('radio', { name: 'Nynorsk' })).toBeChecked()
  await expectAccessibleWithColours(page)
})

appTest('it locks by itself, warns before, and saves what is being typed', async ({ app }) => {
  const { page, client, goTo } = app
  const { id } = await client.inspection.create({ title: 'Før' })
  await page.clock.install()
  await goTo(`/sak/${id}/oppsett`)
  await page.reload()
  await page.getByLabel('Navn på tilsynet').fill('Skrevet rett før låsen')
  await page.clock.runFor(9 * 60_000 + 40_000)
  await expect(page.locator('.lock-soon')).toBeVisible()
  await page.clock.runFor(30_000)
  await expect(page.getByRole('heading', { level: 1, name: /Lås opp/u })).toBeVisible()
  await expect(page.getByText('Skrevet rett før låsen')).toHaveCount(0)
  await page.getByLabel('Passfrase', { exact: true }).fill('fjord lyng elv stein bre')
  await page.getByRole('button', { name: 'Lås opp', exact: true }).click()
  await expect(page.getByLabel('Navn på tilsynet')).toHaveValue('Skrevet rett før låsen')
})

appTest('what is being typed when one locks is saved first', async ({ app }) => {
  const { page, client, goTo } = app
  const { id } = await client.inspection.create({ title: 'Før' })
  await goTo(`/sak/${id}/oppsett`)
  await page.getByLabel('Navn på tilsynet').fill('Rett før Ctrl L')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { level: 1, name: /Lås opp/u })).toBeVisible()
  await page.getByLabel('Passfrase', { exact: true }).fill('fjord lyng elv stein bre')
  await page.getByRole('button', { name: 'Lås opp', exact: true }).click()
  await expect(page.getByLabel('Navn på tilsynet')).toHaveValue('Rett før Ctrl L')
})

for (const colorScheme of ['light', 'dark', 'contrast'] as const) {
  appTest(`settings and help have nothing to remark in ${colorScheme}`, async ({ app }) => {
    const { page, client, goTo } = app
    await client.session.saveSettings({
      maalform: 'nb',
      textSize: 'larger',
      colorScheme,
      autoLockMinutes: 10,
    })
    await page.reload()
    for (const [path, title] of [
      ['/innstillinger', 'Innstillinger'],
      ['/hjelp', 'Hjelp'],
    ] as const) {
      await goTo(path)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      for (const fold of await page.locator('main summary').all()) await fold.click()
      await expectAccessibleWithColours(page)
    }
  })
}
