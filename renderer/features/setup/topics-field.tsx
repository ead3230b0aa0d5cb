import { Button, Input } from '@digdir/designsystemet-react'
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { useRef, useState } from 'react'
import { useField, useSnapshot } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { SaveMark } from '../../ui/save-mark.tsx'
import { useText } from '../../ui/text-context.ts'
import { useSetupField } from './setup-field.ts'

/** The topics of the supervision, in the words of whoever plans it: one row each. */
export function TopicsField() {
  const t = useText()
  const { inspection } = useSnapshot()
  const { label, ...address } = useSetupField('inspection', inspection.id)('topics')
  const field = useField(address)
  const topics = (Array.isArray(field.value) ? field.value : []).filter((each) => typeof each === 'string')
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  function add(): void {
    const topic = text.trim()
    if (topic === '') return
    field.choose([...topics, topic])
    setText('')
    input.current?.focus()
  }
  function removeAt(index: number): void {
    const name = topics[index] ?? ''
    field.choose(topics.toSpliced(index, 1))
    announce(t('app.removed', { name }))
    input.current?.focus()
  }
  return (
    <div className="field-shell topics" role="group" aria-labelledby="topics-label">
      <div id="topics-label" className="ds-label">
        {label}
      </div>
      <p className="muted" id="topics-help">
        {t('setup.topicsHelp')}
      </p>
      <ul className="topic-list">
        {topics.map((topic, index) => (
          <li key={`${index}-${topic}`}>
            <span>{topic}</span>
            <Button
              icon
              variant="tertiary"
              aria-label={t('app.remove', { name: topic })}
              onClick={() => removeAt(index)}
            >
              <TrashIcon aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Input
          ref={input}
          className="topic-input"
          aria-label={t('setup.newTopic')}
          aria-describedby="topics-help"
          value={text}
          maxLength={300}
          autoComplete="off"
          data-field-address={`inspection/${inspection.id}/topics`}
          onChange={(event) => setText(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        <Button variant="secondary" onClick={add}>
          <PlusIcon aria-hidden /> {t('setup.addTopic')}
        </Button>
      </div>
      <SaveMark save={field.save} savedAt={field.savedAt} />
    </div>
  )
}
