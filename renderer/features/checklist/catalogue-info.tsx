import { Button, Dialog } from '@digdir/designsystemet-react'
import { useRef } from 'react'
import { catalogue } from '../../../shared/catalogue/catalogue.ts'
import doubts from '../../../shared/catalogue/data/doubts.md?raw'
import { lawIndexAttribution } from '../../../shared/catalogue/law-index.ts'
import { shortDate } from '../../case/facts/source-label.ts'
import { useCommand } from '../../ui/commands.ts'
import { MarkdownText } from '../../ui/markdown-text.tsx'
import { useText } from '../../ui/text-context.ts'

/** Which catalogue this is, as of what law, and what is still open in it. */
export function CatalogueInfo() {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const show = () => dialog.current?.showModal()
  useCommand({ id: 'checklist.catalogue', title: t('checklist.aboutCatalogue'), run: show })
  return (
    <>
      <Button variant="tertiary" data-size="sm" onClick={show} className="catalogue-button">
        {t('checklist.catalogueVersion', {
          version: catalogue.version,
          date: shortDate(catalogue.lawCheckedAt),
        })}
      </Button>
      <Dialog ref={dialog} closedby="any" closeButton={t('app.close')} className="catalogue-dialog">
        <h2>{t('checklist.aboutCatalogue')}</h2>
        <p>
          {t('checklist.catalogueIs', {
            version: catalogue.version,
            date: shortDate(catalogue.lawCheckedAt),
            count: catalogue.requirements.length,
          })}
        </p>
        <p>{t('checklist.catalogueParaphrase')}</p>
        <p className="muted">{lawIndexAttribution}</p>
        <h3>{t('checklist.openDoubts')}</h3>
        <p>{t('checklist.openDoubtsHelp')}</p>
        <div lang="en">
          <MarkdownText source={doubts} />
        </div>
      </Dialog>
    </>
  )
}
