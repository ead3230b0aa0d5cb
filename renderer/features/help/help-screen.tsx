import './help.css'
import { useText } from '../../ui/text-context.ts'
import { CheckList } from './check-list.tsx'
import { GlossarySection } from './glossary-section.tsx'
import { KeysSection } from './keys-section.tsx'
import { StatesSection } from './states-section.tsx'
import { TourSection } from './tour-section.tsx'

/** What one needs to know to use the program: a tour, the keys, the states, the words, and what is uncertain. */
export function HelpScreen() {
  const t = useText()
  return (
    <div className="help">
      <h1>{t('app.help')}</h1>
      <TourSection />
      <StatesSection />
      <KeysSection />
      <GlossarySection />
      <CheckList />
    </div>
  )
}
