import { useText } from '../../ui/text-context.ts'

/** What an answer about the institution switches off, said where it is answered. */
export function SwitchNote(props: { readonly known: boolean; readonly hidden: readonly string[] }) {
  const t = useText()
  const { hidden } = props
  return (
    <p className="switch-note" role="status">
      {hidden.length > 0
        ? t('setup.hides', { count: hidden.length, list: hidden.join(', ') })
        : t(props.known ? 'setup.hidesNothing' : 'setup.notKnownHidesNothing')}
    </p>
  )
}
