import './help.css'
import { Button } from '@digdir/designsystemet-react'
import { useNavigate, useSearchParams } from 'react-router'
import { useText } from '../../ui/text-context.ts'
import { CheckList } from './check-list.tsx'
import { GlossarySection } from './glossary-section.tsx'
import { KeysSection } from './keys-section.tsx'
import { StatesSection } from './states-section.tsx'
import { TourSection } from './tour-section.tsx'

/** What one needs to know to use the program: a tour, the keys, the states, the words, and what is uncertain. */
export function HelpScreen() {
  const t = useText()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const asked = search.get('om')
  return (
    <div className="help">
      <div className="row">
        <h1>{t('app.help')}</h1>
        {asked === null ? null : (
          <Button variant="secondary" onClick={() => void navigate(-1)}>
            {t('help.goBack')}
          </Button>
        )}
      </div>
      <TourSection asked={asked} />
      <StatesSection />
      <KeysSection />
      <GlossarySection />
      <CheckList />
    </div>
  )
}
