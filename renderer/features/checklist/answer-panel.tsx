import { Button, Radio } from '@digdir/designsystemet-react'
import type { Requirement } from '../../../shared/catalogue/catalogue.ts'
import { answerId } from '../../../shared/domain/answer-id.ts'
import { laneCompartment } from '../../../shared/domain/sector.ts'
import { AnswerState } from '../../../shared/domain/vocabulary.ts'
import { answerStateKey } from '../../../shared/text/vocabulary-key.ts'
import { useField } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { useCommand } from '../../ui/commands.ts'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { ReadOnlyValue } from '../../ui/read-only-value.tsx'
import { SaveMark } from '../../ui/save-mark.tsx'
import { StateShape } from '../../ui/state-shape.tsx'
import { useText } from '../../ui/text-context.ts'
import { TextField } from '../../ui/text-field.tsx'

type AnswerProps = { readonly requirement: Requirement; readonly departmentId: string | null }

function addressOf({ requirement, departmentId }: AnswerProps) {
  return {
    recordKind: 'answer',
    recordId: answerId(requirement.id, departmentId),
    compartment: laneCompartment(requirement.sector),
  } as const
}

/** The state of a requirement: four radio buttons, each with a word and a shape of its own, and a key each. */
export function StateChoice(props: AnswerProps) {
  const { requirement } = props
  const t = useText()
  const readOnly = useReadOnly()
  const address = { ...addressOf(props), field: 'state' }
  const field = useField(address)
  const current = AnswerState.safeParse(field.value).data ?? null
  const offered = AnswerState.options.filter((state) => state !== 'lovbrudd' || requirement.canBeBreach)
  const name = `answer-${address.recordId}`
  const fieldAddress = `answer/${address.recordId}/state`

  function choose(state: AnswerState | null): void {
    if (readOnly) return announce(t('checklist.notYours'))
    if (state !== null && !offered.includes(state)) return announce(t('checklist.cannotBeBreach'))
    field.choose(state)
    announce(
      t('checklist.answered', { id: requirement.id, state: t(answerStateKey(state, requirement.sector)) }),
    )
  }
  const commandFor = (state: AnswerState | null, key: string) => ({
    id: `checklist.state.${key}`,
    title: state === null ? t('checklist.clearState') : t(answerStateKey(state, requirement.sector)),
    keys: key,
    outsideFields: true,
    run: () => choose(state),
  })
  useCommand(commandFor('notExamined', '1'))
  useCommand(commandFor('notApplicable', '2'))
  useCommand(commandFor('noLovbrudd', '3'))
  useCommand(commandFor('lovbrudd', '4'))
  useCommand(commandFor(null, '0'))
  if (readOnly)
    return (
      <ReadOnlyValue
        address={fieldAddress}
        label={t('checklist.state')}
        lines={[t(answerStateKey(current, requirement.sector))]}
      />
    )
  return (
    <fieldset className="state-choice" data-field-address={fieldAddress}>
      <legend>{t('checklist.state')}</legend>
      <div className="state-options">
        {offered.map((state) => (
          <Radio
            key={state}
            name={name}
            value={state}
            variant="outline"
            checked={current === state}
            onChange={() => choose(state)}
            label={
              <span className="state-label">
                <StateShape state={state} />
                {t(answerStateKey(state, requirement.sector))}
                <kbd aria-hidden="true">{AnswerState.options.indexOf(state) + 1}</kbd>
              </span>
            }
          />
        ))}
      </div>
      {requirement.canBeBreach ? null : <p className="field-warning">{t('checklist.cannotBeBreach')}</p>}
      <div className="state-foot">
        <SaveMark save={field.save} savedAt={field.savedAt} />
        {current === null ? null : (
          <Button variant="tertiary" data-size="sm" onClick={() => choose(null)}>
            {t('checklist.clearState')} <kbd aria-hidden="true">0</kbd>
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** Why something was not examined or does not apply: asked for only then. */
export function ReasonField(props: AnswerProps) {
  const t = useText()
  const address = addressOf(props)
  const { value: state } = useField({ ...address, field: 'state' })
  const { value: reason } = useField({ ...address, field: 'reason' })
  if (state !== 'notExamined' && state !== 'notApplicable') return null
  const missing = typeof reason !== 'string' || reason.trim() === ''
  return (
    <TextField
      {...address}
      field="reason"
      multiline
      rows={2}
      label={t(state === 'notExamined' ? 'checklist.whyNotExamined' : 'checklist.whyNotApplicable')}
      warning={missing ? t('checklist.reasonMissing') : undefined}
    />
  )
}

/** The assessment: the large writing surface of a requirement. */
export function AssessmentField(props: AnswerProps) {
  const t = useText()
  return (
    <TextField
      {...addressOf(props)}
      field="assessment"
      multiline
      rows={6}
      label={t('field.answer.assessment')}
      description={t('checklist.assessmentHelp')}
    />
  )
}
