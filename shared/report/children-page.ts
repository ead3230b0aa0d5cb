import { isWritten } from '../domain/conclusion-rules.ts'
import { IsoDate } from '../domain/field.ts'
import type { Translator } from '../text/translator.ts'
import { type ChildrenContext, childrenContext, institutionOf } from './children-context.ts'
import { foundPanel, lookedPanel, nextPanel } from './children-findings.ts'
import { printDate } from './print-date.ts'
import { plain } from './prose.ts'
import type { PanelBlock, PosterBlock } from './report-block.ts'
import type { ReportInput } from './report-context.ts'
import { reportFileName } from './report-file-name.ts'
import type { ReportMark, StatusMark } from './report-mark.ts'
import type { ReportMeta, ReportModel } from './report-model.ts'
import { printerWords, statusOfSectors } from './report-status.ts'

/**
 * The page for the children who live there: who came, what was looked at, what was found, what happens now, and whom to
 * talk to, in plain language (språklova § 9; barnekonvensjonen art. 12 and 13). It is always built on the public edition.
 * Of what people typed it prints the institution's name and the texts written for this page; never a title, a fact, a
 * department, a person, a number of children or anybody's words. It is nobody's decision, so nobody signs it.
 */
export function buildChildrenPage(input: ReportInput): ReportModel {
  const context = childrenContext({ ...input, part: 'joint' })
  const meta = metaOf(context)
  return {
    formatVersion: 1,
    meta,
    mark: markOf(context, meta.status),
    blocks: [
      posterOf(context),
      whoPanel(context),
      lookedPanel(context),
      foundPanel(context),
      nextPanel(context),
      heardPanel(context),
      talkPanel(context),
    ],
    signatureFields: [],
  }
}

function metaOf(context: ChildrenContext): ReportMeta {
  const { t, maalform } = context
  const institution = institutionOf(context)
  const status = statusOfSectors(context.found.told, context)
  const title = institution ? t('children.docTitle', { institution }) : t('children.docTitleEmpty')
  return {
    title,
    language: maalform === 'nb' ? 'nb-NO' : 'nn-NO',
    maalform,
    subject: t('children.subject'),
    author: context.authority,
    createdAt: context.createdAt,
    part: 'children',
    runningTitle: institution ?? title,
    runningPart: t('document.part.children'),
    status,
    statusMark: t(`document.mark.${status}`),
    trainingMark: context.kind === 'training' ? t('document.mark.training') : null,
    words: printerWords(t),
    fileName: reportFileName(
      institution ?? '',
      t('document.filePart.children'),
      status,
      context.kind,
      context.createdAt,
    ),
  }
}

function markOf(context: ChildrenContext, status: StatusMark): ReportMark {
  const { snapshot, maalform, kind } = context
  return {
    formatVersion: 1,
    inspectionId: snapshot.inspection.id,
    part: 'children',
    edition: 'public',
    partyId: null,
    status,
    kind,
    maalform,
    institution: institutionOf(context),
  }
}

function posterOf(context: ChildrenContext): PosterBlock {
  const { t, authority } = context
  const institution = institutionOf(context)
  return {
    kind: 'poster',
    overline: t('children.from', { authority }),
    text: institution ? t('children.title', { institution }) : t('children.titleEmpty'),
    lead: plain(t('children.lead')),
    remark: remarkOf(context),
  }
}

/** That it is an exercise, or not finished: said in words too, not only by the mark at the head. */
function remarkOf(context: ChildrenContext): string | null {
  const { t } = context
  const status = statusOfSectors(context.found.told, context)
  const remarks = [
    context.kind === 'training' ? t('children.trainingNote') : '',
    status === 'final' ? '' : t(`children.${status}`),
  ].filter(isWritten)
  return remarks.length > 0 ? remarks.join(' ') : null
}

function whoPanel(context: ChildrenContext): PanelBlock {
  const { t, authority, found } = context
  const sectors = [...found.told, ...found.open]
  return {
    kind: 'panel',
    id: 'who',
    title: t('children.who'),
    icon: 'visit',
    content: [
      {
        kind: 'paragraph',
        content: plain(`${visitSentence(context)} ${t('children.whoWeAre', { authority })}`.trim()),
      },
      ...(sectors.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              content: plain(t(sectors.length > 1 ? 'children.together' : 'children.alone')),
            },
            {
              kind: 'points' as const,
              columns: 1 as const,
              items: sectors.map((sector) => ({
                lead: t(`children.sector.${sector}`),
                text: plain(t(`children.sectorDoes.${sector}`)),
              })),
            },
          ]),
    ],
  }
}

/** «Vi var her 1., 2. og 3. juni 2026.» Only days in the house; reading records elsewhere is no visit. */
function visitSentence({ t, snapshot }: ChildrenContext): string {
  const days = snapshot.visitDay
    .filter((day) => day.kind === 'onSite' || day.kind === null)
    .flatMap((day) => IsoDate.safeParse(day.date).data ?? [])
    .toSorted((one, other) => (one < other ? -1 : 1))
  if (days.length > 0) return t('children.day', { dates: dayList([...new Set(days)], t) })
  const { visitForm } = snapshot.inspection
  return visitForm === 'written' || visitForm === 'digital' ? t('children.noDay') : ''
}

/** «30. mai og 1., 2. og 3. juni 2026»: a month or year that the next day shares is said by that one. */
function dayList(days: readonly string[], t: Translator): string {
  const printed = days.map((day, index) => {
    const full = printDate(day, t)
    const next = days[index + 1] ?? ''
    if (next.startsWith(day.slice(0, 7))) return full.replace(/ .*$/u, '')
    return next.startsWith(day.slice(0, 4)) ? full.replace(/ \d{4}$/u, '') : full
  })
  return listed(printed, t)
}

/** «a, b og c». */
function listed(items: readonly string[], t: Translator): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${t('children.and')} ${items.at(-1)}`
}

/** What they told is given back only in a text that was written for this page; the rest is that it matters and is safe. */
function heardPanel(context: ChildrenContext): PanelBlock {
  const { t, snapshot } = context
  const told = context.forChildren(snapshot.commonPart[0]?.toldChildren)
  return {
    kind: 'panel',
    id: 'heard',
    title: t('children.heard'),
    icon: 'voice',
    content: [
      { kind: 'paragraph', content: told ?? plain(t('children.heardMatters')) },
      { kind: 'paragraph', content: plain(t('children.heardSafe')) },
    ],
  }
}

function talkPanel(context: ChildrenContext): PanelBlock {
  const { t, authority, snapshot } = context
  const contact = context.forChildren(snapshot.commonPart[0]?.childrensContact)
  return {
    kind: 'panel',
    id: 'talk',
    title: t('children.talk'),
    icon: 'phone',
    content: [
      { kind: 'paragraph', content: plain(t('children.talkIntro')) },
      {
        kind: 'points',
        columns: 1,
        items: [
          { lead: authority, text: contact ?? plain(t('children.talkFind')) },
          { lead: t('children.alarm'), text: plain(t('children.alarmDoes')) },
          { lead: t('children.ombud'), text: plain(t('children.ombudDoes')) },
        ],
      },
      { kind: 'paragraph', role: 'small', content: plain(t('children.unsigned')) },
    ],
  }
}
