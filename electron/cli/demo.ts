import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportParts } from '../../shared/contract/report-part.ts'
import { Maalform, sectors } from '../../shared/domain/sector.ts'
import { loadSample } from './load-sample.ts'
import { makeReport, ownKey } from './make-report.ts'
import { type CommandClient, openBackend } from './open-backend.ts'
import { saveFile } from './write-file.ts'

/** A whole sample supervision into a folder: each sector's report and the joint one, signed; the children's page; the case as JSON. */
export async function demo(folder: string): Promise<{ readonly files: readonly string[] }> {
  const data = mkdtempSync(join(tmpdir(), 'samsyn-demo-'))
  const { client, close } = openBackend(data)
  try {
    await makeTrainingProfile(client)
    const inspectionId = await loadSample(client)
    const { snapshot } = await client.inspection.view({ id: inspectionId })
    const own = await ownKey(client)
    const files: string[] = []
    for (const part of reportParts) {
      const written = snapshot.sectorPart.find((one) => one.id === part)?.maalform
      const maalform = Maalform.parse(written ?? 'nb')
      files.push(
        (
          await makeReport(client, {
            inspectionId,
            part,
            maalform,
            edition: 'working',
            partyId: null,
            key: own,
            folder,
          })
        ).file,
      )
    }
    const exported = await client.transfer.exportCase({ inspectionId })
    return { files: [...files, await saveFile(folder, 'sak.json', exported)] }
  } finally {
    close()
    rmSync(data, { recursive: true, force: true })
  }
}

/** The profile lives as long as the command: nobody needs its passphrase again. */
async function makeTrainingProfile(client: CommandClient): Promise<void> {
  const passphrase = randomBytes(24).toString('base64')
  const { profile, recoveryKey } = await client.session.createProfile({
    kind: 'training',
    name: 'Kari Nordmann',
    authority: 'Statsforvalteren i Nordfjell',
    sectors: [...sectors],
    passphrase,
  })
  await client.session.confirmRecoveryKey({ profileId: profile.id, recoveryKey })
  await client.session.unlock({ profileId: profile.id, passphrase })
}
