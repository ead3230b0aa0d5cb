import appNb from './areas/app.nb.json' with { type: 'json' }
import appNn from './areas/app.nn.json' with { type: 'json' }
import errorNb from './areas/error.nb.json' with { type: 'json' }
import errorNn from './areas/error.nn.json' with { type: 'json' }
import sessionNb from './areas/session.nb.json' with { type: 'json' }
import sessionNn from './areas/session.nn.json' with { type: 'json' }
import casesNb from './areas/cases.nb.json' with { type: 'json' }
import casesNn from './areas/cases.nn.json' with { type: 'json' }
import overviewNb from './areas/overview.nb.json' with { type: 'json' }
import overviewNn from './areas/overview.nn.json' with { type: 'json' }
import setupNb from './areas/setup.nb.json' with { type: 'json' }
import setupNn from './areas/setup.nn.json' with { type: 'json' }
import checklistNb from './areas/checklist.nb.json' with { type: 'json' }
import checklistNn from './areas/checklist.nn.json' with { type: 'json' }
import factsNb from './areas/facts.nb.json' with { type: 'json' }
import factsNn from './areas/facts.nn.json' with { type: 'json' }
import conclusionNb from './areas/conclusion.nb.json' with { type: 'json' }
import conclusionNn from './areas/conclusion.nn.json' with { type: 'json' }
import commonNb from './areas/common.nb.json' with { type: 'json' }
import commonNn from './areas/common.nn.json' with { type: 'json' }
import reportNb from './areas/report.nb.json' with { type: 'json' }
import reportNn from './areas/report.nn.json' with { type: 'json' }
import editionNb from './areas/edition.nb.json' with { type: 'json' }
import editionNn from './areas/edition.nn.json' with { type: 'json' }
import childrenNb from './areas/children.nb.json' with { type: 'json' }
import childrenNn from './areas/children.nn.json' with { type: 'json' }
import archiveNb from './areas/archive.nb.json' with { type: 'json' }
import archiveNn from './areas/archive.nn.json' with { type: 'json' }
import documentNb from './areas/document.nb.json' with { type: 'json' }
import documentNn from './areas/document.nn.json' with { type: 'json' }
import lintNb from './areas/lint.nb.json' with { type: 'json' }
import lintNn from './areas/lint.nn.json' with { type: 'json' }
import tokenNb from './areas/token.nb.json' with { type: 'json' }
import tokenNn from './areas/token.nn.json' with { type: 'json' }
import signingNb from './areas/signing.nb.json' with { type: 'json' }
import signingNn from './areas/signing.nn.json' with { type: 'json' }
import verifyNb from './areas/verify.nb.json' with { type: 'json' }
import verifyNn from './areas/verify.nn.json' with { type: 'json' }
import historyNb from './areas/history.nb.json' with { type: 'json' }
import historyNn from './areas/history.nn.json' with { type: 'json' }
import settingsNb from './areas/settings.nb.json' with { type: 'json' }
import settingsNn from './areas/settings.nn.json' with { type: 'json' }
import helpNb from './areas/help.nb.json' with { type: 'json' }
import helpNn from './areas/help.nn.json' with { type: 'json' }
import vocabularyNb from './areas/vocabulary.nb.json' with { type: 'json' }
import vocabularyNn from './areas/vocabulary.nn.json' with { type: 'json' }
import fieldNb from './areas/field.nb.json' with { type: 'json' }
import fieldNn from './areas/field.nn.json' with { type: 'json' }
import desktopNb from './areas/desktop.nb.json' with { type: 'json' }
import desktopNn from './areas/desktop.nn.json' with { type: 'json' }
import cliNb from './areas/cli.nb.json' with { type: 'json' }
import cliNn from './areas/cli.nn.json' with { type: 'json' }

/** Every word a user reads, by key (`area.name`), in bokmål. The keys of this table are the keys of all languages. */
export const nb = {
  ...appNb,
  ...errorNb,
  ...sessionNb,
  ...casesNb,
  ...overviewNb,
  ...setupNb,
  ...checklistNb,
  ...factsNb,
  ...conclusionNb,
  ...commonNb,
  ...reportNb,
  ...editionNb,
  ...childrenNb,
  ...archiveNb,
  ...documentNb,
  ...lintNb,
  ...tokenNb,
  ...signingNb,
  ...verifyNb,
  ...historyNb,
  ...settingsNb,
  ...helpNb,
  ...vocabularyNb,
  ...fieldNb,
  ...cliNb,
  ...desktopNb,
}

/** The same words in nynorsk. A key that is missing here, or too many, does not compile. */
export const nn: typeof nb = {
  ...appNn,
  ...errorNn,
  ...sessionNn,
  ...casesNn,
  ...overviewNn,
  ...setupNn,
  ...checklistNn,
  ...factsNn,
  ...conclusionNn,
  ...commonNn,
  ...reportNn,
  ...editionNn,
  ...childrenNn,
  ...archiveNn,
  ...documentNn,
  ...lintNn,
  ...tokenNn,
  ...signingNn,
  ...verifyNn,
  ...historyNn,
  ...settingsNn,
  ...helpNn,
  ...vocabularyNn,
  ...fieldNn,
  ...cliNn,
  ...desktopNn,
}

export type TextKey = keyof typeof nb
