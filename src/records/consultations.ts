import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Clock } from '../model/clock.ts';
import type { Consultation, ConsultationCase, Consultations } from '../model/consultations.ts';
import type { ConsultationsTable, Schema } from './schema.ts';

export function createConsultations(db: Kysely<Schema>, clock: Clock): Consultations {
  return {
    async open(consultation) {
      const opened = { ...consultation, key: randomUUID(), createdAt: clock.now() };
      await db
        .insertInto('consultations')
        .values({
          key: opened.key,
          person_id: opened.personId,
          topic: opened.topic,
          locale: opened.locale,
          booking_reference: opened.bookingReference ?? null,
          about: JSON.stringify(opened.about),
          questions: JSON.stringify(opened.questions),
          created_at: opened.createdAt,
        })
        .execute();
      return opened;
    },
    async findByKey(key) {
      const row = await db.selectFrom('consultations').selectAll().where('key', '=', key).executeTakeFirst();
      return row && toConsultation(row);
    },
  };
}

function toConsultation(row: Selectable<ConsultationsTable>): Consultation {
  return {
    key: row.key,
    personId: row.person_id,
    topic: row.topic,
    locale: row.locale,
    ...(row.booking_reference !== null && { bookingReference: row.booking_reference }),
    about: JSON.parse(row.about) as ConsultationCase,
    questions: JSON.parse(row.questions) as string[],
    createdAt: row.created_at,
  };
}
