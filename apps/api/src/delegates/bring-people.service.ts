import { Injectable } from '@nestjs/common';
import { campaignToday, Delegate, DelegateNote, DelegateRole, stepDelegates } from '#libs/data';
import type { Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import { noteOf, oneLine, postOf, type Brought } from './people-brought.js';

/** Writes what a file brings, each kind in one statement. */
@Injectable()
export class BringPeopleService {
  constructor(private readonly database: Database) {}

  async people(
    reader: Reader,
    people: readonly Brought[],
    importId: string,
    tierOf: (person: Brought) => Tier,
  ): Promise<void> {
    const tx = this.database.current();
    const { campaignId, organisationId } = reader.seat;
    const by = { campaignId, authorId: reader.userId, organisationId };
    await tx.table(Delegate).insertMany(
      people.map((person) => {
        const { record, row } = person;
        return {
          ...{
            id: person.id,
            importId,
            ...by,
            tier: tierOf(person),
            delegationCode: row.delegation?.code ?? '',
          },
          ...{ name: record.name, otherNames: [...record.otherNames].slice(0, 20) },
          ...{ title: oneLine(record.title).slice(0, 100), pronouns: oneLine(record.pronouns).slice(0, 60) },
          languages: [...record.languages],
        };
      }),
    );
  }

  /** Somebody known has it from the day on which the file says so, at the delegation that it names; since when else nobody knows. */
  async posts(reader: Reader, people: readonly Brought[], importId: string): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const today = (await tx.first(campaignToday, { campaignId }))?.today ?? null;
    await tx.table(DelegateRole).insertMany(
      people.map(({ id, isNew, record, row }) => ({
        ...{ id: newId(), campaignId, delegateId: id, title: postOf(record), importId },
        ...(isNew
          ? {}
          : { validFrom: today, ...(row.delegation ? { delegationCode: row.delegation.code } : {}) }),
      })),
    );
    // Whoever has a form of that person open wrote it without the post.
    const known = people.filter(({ isNew }) => !isNew);
    await tx.execute(stepDelegates, { campaignId, ids: known.map(({ id }) => id) });
  }

  async notes(
    reader: Reader,
    people: readonly Brought[],
    importId: string,
    tierOf: (person: Brought) => Tier,
  ): Promise<void> {
    const { campaignId, organisationId } = reader.seat;
    const by = { campaignId, authorId: reader.userId, organisationId, importId };
    await this.database
      .current()
      .table(DelegateNote)
      .insertMany(
        people.map((person) => ({
          ...{ id: newId(), delegateId: person.id, note: noteOf(person.record), tier: tierOf(person) },
          ...by,
        })),
      );
  }
}
