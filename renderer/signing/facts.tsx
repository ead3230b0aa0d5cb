import type { ReactNode } from 'react'

/** Names and values, one to a line. Those without a value are left out. */
export function Facts(props: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const given = props.facts.filter(([, value]) => value !== null && value !== '')
  return (
    <dl className="signing-facts">
      {given.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
    </dl>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
