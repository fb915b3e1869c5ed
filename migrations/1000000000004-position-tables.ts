import { MigrationInterface, QueryRunner } from 'typeorm';

export class PositionTables1000000000004 implements MigrationInterface {
  name = 'PositionTables1000000000004';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE TABLE "delegation_lead" (
                "campaign_id" uuid NOT NULL,
                "delegation_code" text NOT NULL,
                "organisation_id" uuid NOT NULL,
                "user_id" uuid,
                "since" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "version" integer NOT NULL DEFAULT '1',
                CONSTRAINT "delegation_lead_pk" PRIMARY KEY ("campaign_id", "delegation_code")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "sheet_import" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "author_id" uuid NOT NULL,
                "organisation_id" uuid NOT NULL,
                "file_name" text NOT NULL,
                "content" bytea,
                "fingerprint" bytea NOT NULL,
                "state" text NOT NULL DEFAULT 'reading',
                "options" jsonb NOT NULL DEFAULT '{}',
                "mapping" jsonb NOT NULL DEFAULT '{}',
                "report" jsonb,
                "tier" text NOT NULL,
                "done" integer NOT NULL DEFAULT '0',
                "total" integer NOT NULL DEFAULT '0',
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "applied_at" TIMESTAMP WITH TIME ZONE,
                "undone_at" TIMESTAMP WITH TIME ZONE,
                "failure" text,
                "version" integer NOT NULL DEFAULT '1',
                CONSTRAINT "sheet_import_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "sheet_import_tier" CHECK (
                    tier in (
                        'me',
                        'organisation',
                        'core',
                        'coalition',
                        'public'
                    )
                ),
                CONSTRAINT "sheet_import_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "sheet_import_open" ON "sheet_import" ("created_at")
            WHERE state in ('reading', 'applying', 'undoing')
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_95db60dbb9674d8e5dc6f98a47" ON "sheet_import" ("author_id")
        `);
    await queryRunner.query(`
            CREATE TABLE "contact_notice" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "delegation_code" text NOT NULL,
                "occurred_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "zone" text NOT NULL,
                "tier" text NOT NULL,
                "author_id" uuid NOT NULL,
                "organisation_id" uuid NOT NULL,
                "interaction_id" uuid,
                "undone_at" TIMESTAMP WITH TIME ZONE,
                CONSTRAINT "contact_notice_tier" CHECK (
                    tier in (
                        'me',
                        'organisation',
                        'core',
                        'coalition',
                        'public'
                    )
                ),
                CONSTRAINT "contact_notice_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "contact_notice_interaction" ON "contact_notice" ("interaction_id")
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_52399bcbbf56d730301ab20612" ON "contact_notice" ("campaign_id", "delegation_code", "occurred_at")
        `);
    await queryRunner.query(`
            CREATE TABLE "text_version" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "key" text NOT NULL,
                "title" text NOT NULL,
                "symbol" text,
                "ordinal" integer NOT NULL,
                "circulated_on" date NOT NULL,
                "state" text NOT NULL DEFAULT 'proposed',
                "source" text,
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "confirmed_at" TIMESTAMP WITH TIME ZONE,
                "version" integer NOT NULL DEFAULT '1',
                CONSTRAINT "text_version_campaign_id_ordinal_key" UNIQUE ("campaign_id", "ordinal"),
                CONSTRAINT "text_version_campaign_id_key_key" UNIQUE ("campaign_id", "key"),
                CONSTRAINT "text_version_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "text_version_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "text_article" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "text_version_id" uuid NOT NULL,
                "sort" integer NOT NULL,
                "number" text NOT NULL,
                "title" text NOT NULL,
                "body" text NOT NULL DEFAULT '',
                "status" text NOT NULL DEFAULT 'open',
                "provision_id" uuid,
                "changed" boolean NOT NULL DEFAULT true,
                "suggestion" jsonb,
                "version" integer NOT NULL DEFAULT '1',
                CONSTRAINT "text_article_text_version_id_number_key" UNIQUE ("text_version_id", "number"),
                CONSTRAINT "text_article_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "text_article_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_6ebf9f75f4a31b9857a6c61ce5" ON "text_article" ("provision_id")
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "text_article_provision" ON "text_article" ("text_version_id", "provision_id")
            WHERE provision_id is not null
        `);
    await queryRunner.query(`
            CREATE TABLE "amendment" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "title" text NOT NULL,
                "symbol" text,
                "ask_id" uuid NOT NULL,
                "effect" text NOT NULL,
                "provision_id" uuid,
                "text_version_id" uuid,
                "body" text NOT NULL DEFAULT '',
                "state" text NOT NULL DEFAULT 'proposed',
                "proposed_on" date,
                "grade" text NOT NULL,
                "source" text NOT NULL DEFAULT '',
                "tier" text NOT NULL,
                "author_id" uuid NOT NULL,
                "organisation_id" uuid NOT NULL,
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "version" integer NOT NULL DEFAULT '1',
                CONSTRAINT "amendment_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "amendment_tier" CHECK (
                    tier in (
                        'me',
                        'organisation',
                        'core',
                        'coalition',
                        'public'
                    )
                ),
                CONSTRAINT "amendment_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_0ff2018b15894049b7a33f574b" ON "amendment" ("campaign_id", "created_at", "id")
        `);
    await queryRunner.query(`
            CREATE TABLE "amendment_sponsor" (
                "amendment_id" uuid NOT NULL,
                "delegation_code" text NOT NULL,
                "campaign_id" uuid NOT NULL,
                "role" text NOT NULL,
                "since" date,
                "until" date,
                CONSTRAINT "amendment_sponsor_pk" PRIMARY KEY ("amendment_id", "delegation_code")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "statement" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "title" text NOT NULL,
                "speaker_code" text NOT NULL,
                "group_code" text,
                "aligned" text array NOT NULL DEFAULT '{}',
                "excepted" text array NOT NULL DEFAULT '{}',
                "occurred_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "zone" text NOT NULL,
                "said" text NOT NULL,
                "grade" text NOT NULL,
                "source" text NOT NULL DEFAULT '',
                "note" text NOT NULL DEFAULT '',
                "text_version_id" uuid,
                "tier" text NOT NULL,
                "author_id" uuid NOT NULL,
                "organisation_id" uuid NOT NULL,
                "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "undone_at" TIMESTAMP WITH TIME ZONE,
                "undone_by" uuid,
                CONSTRAINT "statement_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "statement_tier" CHECK (
                    tier in (
                        'me',
                        'organisation',
                        'core',
                        'coalition',
                        'public'
                    )
                ),
                CONSTRAINT "statement_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_4cbdc1eef09b031729c40d042c" ON "statement" ("campaign_id", "recorded_at", "id")
        `);
    await queryRunner.query(`
            CREATE TABLE "statement_ask" (
                "statement_id" uuid NOT NULL,
                "ask_id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "stance" text NOT NULL,
                "confidence" smallint NOT NULL,
                CONSTRAINT "statement_ask_confidence" CHECK (
                    confidence between 1 and 3
                ),
                CONSTRAINT "statement_ask_pk" PRIMARY KEY ("statement_id", "ask_id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "sealed_source" (
                "event_id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "author_id" uuid NOT NULL,
                "source" text NOT NULL DEFAULT '',
                "delegate_id" uuid,
                CONSTRAINT "sealed_source_pk" PRIMARY KEY ("event_id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "retraction" (
                "event_id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "retracted_by" uuid NOT NULL,
                "reason" text NOT NULL DEFAULT '',
                "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                CONSTRAINT "retraction_pk" PRIMARY KEY ("event_id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_30ae69570178de0b87e539bef0" ON "retraction" ("campaign_id", "recorded_at")
        `);
    await queryRunner.query(`
            CREATE TABLE "position_head" (
                "campaign_id" uuid NOT NULL,
                "audience" text NOT NULL,
                "delegation_code" text NOT NULL,
                "ask_id" uuid NOT NULL,
                "voice" text NOT NULL,
                "event_id" uuid NOT NULL,
                "stance" text NOT NULL,
                "confidence" smallint NOT NULL,
                "text_version_id" uuid,
                "occurred_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                CONSTRAINT "position_head_pk" PRIMARY KEY ("campaign_id", "audience", "delegation_code", "ask_id", "voice")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "vote" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "title" text NOT NULL,
                "ask_id" uuid,
                "effect" text NOT NULL DEFAULT 'serves',
                "amendment_id" uuid,
                "rule" text NOT NULL,
                "held_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "zone" text NOT NULL,
                "yes" integer,
                "no" integer,
                "abstained" integer,
                "absent" integer,
                "grade" text NOT NULL,
                "source" text NOT NULL DEFAULT '',
                "undone_at" TIMESTAMP WITH TIME ZONE,
                "author_id" uuid NOT NULL,
                "organisation_id" uuid NOT NULL,
                "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "version" integer NOT NULL DEFAULT '1',
                CONSTRAINT "vote_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "vote_tally" CHECK (least(yes, no, abstained, absent) >= 0),
                CONSTRAINT "vote_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_0f422d33d9e72159227d398088" ON "vote" ("campaign_id", "held_at", "id")
        `);
    await queryRunner.query(`
            CREATE TABLE "ballot" (
                "vote_id" uuid NOT NULL,
                "delegation_code" text NOT NULL,
                "campaign_id" uuid NOT NULL,
                "choice" text NOT NULL,
                CONSTRAINT "ballot_pk" PRIMARY KEY ("vote_id", "delegation_code")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "treaty" (
                "campaign_id" uuid NOT NULL,
                "name" text NOT NULL,
                "instruments_needed" integer NOT NULL,
                "days_after" integer NOT NULL,
                "regional_organisation_counts" boolean NOT NULL DEFAULT false,
                "opens_on" date,
                "closes_on" date,
                "zone" text NOT NULL DEFAULT 'America/New_York',
                "source" text NOT NULL,
                "note" text NOT NULL DEFAULT '',
                "version" integer NOT NULL DEFAULT '1',
                CONSTRAINT "treaty_numbers" CHECK (
                    instruments_needed > 0
                    and days_after >= 0
                ),
                CONSTRAINT "treaty_pk" PRIMARY KEY ("campaign_id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "treaty_action" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "delegation_code" text NOT NULL,
                "kind" text NOT NULL,
                "done_on" date,
                "known_on" date NOT NULL,
                "confirmed" boolean NOT NULL,
                "source" text NOT NULL,
                "note" text NOT NULL DEFAULT '',
                "author_id" uuid,
                "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "undone_at" TIMESTAMP WITH TIME ZONE,
                "version" integer NOT NULL DEFAULT '1',
                CONSTRAINT "treaty_action_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "treaty_action_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "treaty_action_once" ON "treaty_action" ("campaign_id", "delegation_code", "kind")
            WHERE undone_at is null
        `);
    // Article numbers were a map on the provision, keyed by draft. The owner is bound by row-level security as well.
    for (const table of ['provision', 'campaign'])
      await queryRunner.query(`alter table ${table} no force row level security`);
    await queryRunner.query(`
            insert into text_version (id, campaign_id, key, title, ordinal, circulated_on, state, confirmed_at)
            select gen_random_uuid(), n.campaign_id, n.key, n.key,
                rank() over (partition by n.campaign_id order by coalesce(d.day, c.created_at::date), n.key),
                coalesce(d.day, c.created_at::date), 'confirmed', clock_now()
            from (select distinct p.campaign_id, k.key from provision p, jsonb_object_keys(p.numbers) k(key)) n
                join campaign c on c.id = n.campaign_id
                left join (values ('aug-2023', date '2023-08-01'), ('nov-2023', date '2023-11-01'),
                    ('jul-2024', date '2024-07-01'), ('final', date '2024-12-24')) d(key, day) on d.key = n.key
        `);
    await queryRunner.query(`
            insert into text_article (id, campaign_id, text_version_id, sort, number, title, provision_id, changed)
            select gen_random_uuid(), p.campaign_id, t.id, row_number() over (partition by t.id order by p.key), n.value,
                p.title, p.id, false
            from provision p, jsonb_each_text(p.numbers) n(key, value)
                join text_version t on t.key = n.key
            where t.campaign_id = p.campaign_id
            on conflict do nothing
        `);
    for (const table of ['provision', 'campaign'])
      await queryRunner.query(`alter table ${table} force row level security`);
    await queryRunner.query(`
            ALTER TABLE "provision" DROP COLUMN "numbers"
        `);
    await queryRunner.query(`
            ALTER TABLE "process"
            ADD "majority" text NOT NULL DEFAULT 'two_thirds'
        `);
    await queryRunner.query(`
            ALTER TABLE "ask"
            ADD "kind" text NOT NULL DEFAULT 'text'
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD "voice" text NOT NULL DEFAULT 'own'
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD "zone" text NOT NULL DEFAULT 'UTC'
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD "statement_id" uuid
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD "import_id" uuid
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD "text_version_id" uuid
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD "renews_id" uuid
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD "delegate_id" uuid
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD "sealed" boolean NOT NULL DEFAULT false
        `);
    await queryRunner.query(`
            CREATE INDEX "position_event_import" ON "position_event" ("import_id")
            WHERE import_id is not null
        `);
    await queryRunner.query(`
            CREATE INDEX "position_event_statement" ON "position_event" ("statement_id")
            WHERE statement_id is not null
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_sealed" CHECK (
                    not sealed
                    or (
                        source = ''
                        and delegate_id is null
                    )
                )
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_voice" CHECK (
                    voice = 'own'
                    or (
                        voice = 'bloc'
                        and statement_id is not null
                    )
                )
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_campaign_id_id_key" UNIQUE ("campaign_id", "id")
        `);
    await queryRunner.query(`
            ALTER TABLE "delegation_lead"
            ADD CONSTRAINT "delegation_lead_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "delegation_lead"
            ADD CONSTRAINT "delegation_lead_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "delegation_lead"
            ADD CONSTRAINT "delegation_lead_delegation_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "sheet_import"
            ADD CONSTRAINT "sheet_import_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "sheet_import"
            ADD CONSTRAINT "sheet_import_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "contact_notice"
            ADD CONSTRAINT "contact_notice_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "contact_notice"
            ADD CONSTRAINT "contact_notice_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "contact_notice"
            ADD CONSTRAINT "contact_notice_campaign_id_interaction_id_fk" FOREIGN KEY ("campaign_id", "interaction_id") REFERENCES "interaction"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "contact_notice"
            ADD CONSTRAINT "contact_notice_delegation_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "text_version"
            ADD CONSTRAINT "text_version_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "text_article"
            ADD CONSTRAINT "text_article_campaign_id_provision_id_fk" FOREIGN KEY ("campaign_id", "provision_id") REFERENCES "provision"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "text_article"
            ADD CONSTRAINT "text_article_campaign_id_text_version_id_fk" FOREIGN KEY ("campaign_id", "text_version_id") REFERENCES "text_version"("campaign_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment"
            ADD CONSTRAINT "amendment_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment"
            ADD CONSTRAINT "amendment_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment"
            ADD CONSTRAINT "amendment_campaign_id_text_version_id_fk" FOREIGN KEY ("campaign_id", "text_version_id") REFERENCES "text_version"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment"
            ADD CONSTRAINT "amendment_campaign_id_provision_id_fk" FOREIGN KEY ("campaign_id", "provision_id") REFERENCES "provision"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment"
            ADD CONSTRAINT "amendment_campaign_id_ask_id_fk" FOREIGN KEY ("campaign_id", "ask_id") REFERENCES "ask"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment_sponsor"
            ADD CONSTRAINT "amendment_sponsor_delegation_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment_sponsor"
            ADD CONSTRAINT "amendment_sponsor_campaign_id_amendment_id_fk" FOREIGN KEY ("campaign_id", "amendment_id") REFERENCES "amendment"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "statement"
            ADD CONSTRAINT "statement_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "statement"
            ADD CONSTRAINT "statement_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "statement"
            ADD CONSTRAINT "statement_campaign_id_text_version_id_fk" FOREIGN KEY ("campaign_id", "text_version_id") REFERENCES "text_version"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "statement"
            ADD CONSTRAINT "statement_group_code_fk" FOREIGN KEY ("group_code") REFERENCES "delegation_group"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "statement"
            ADD CONSTRAINT "statement_speaker_code_fk" FOREIGN KEY ("speaker_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "statement_ask"
            ADD CONSTRAINT "statement_ask_campaign_id_ask_id_fk" FOREIGN KEY ("campaign_id", "ask_id") REFERENCES "ask"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "statement_ask"
            ADD CONSTRAINT "statement_ask_campaign_id_statement_id_fk" FOREIGN KEY ("campaign_id", "statement_id") REFERENCES "statement"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_campaign_id_delegate_id_fk" FOREIGN KEY ("campaign_id", "delegate_id") REFERENCES "delegate"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_campaign_id_text_version_id_fk" FOREIGN KEY ("campaign_id", "text_version_id") REFERENCES "text_version"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_campaign_id_import_id_fk" FOREIGN KEY ("campaign_id", "import_id") REFERENCES "sheet_import"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_campaign_id_statement_id_fk" FOREIGN KEY ("campaign_id", "statement_id") REFERENCES "statement"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "sealed_source"
            ADD CONSTRAINT "sealed_source_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "sealed_source"
            ADD CONSTRAINT "sealed_source_campaign_id_delegate_id_fk" FOREIGN KEY ("campaign_id", "delegate_id") REFERENCES "delegate"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "sealed_source"
            ADD CONSTRAINT "sealed_source_campaign_id_event_id_fk" FOREIGN KEY ("campaign_id", "event_id") REFERENCES "position_event"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "retraction"
            ADD CONSTRAINT "retraction_retracted_by_fk" FOREIGN KEY ("retracted_by") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "retraction"
            ADD CONSTRAINT "retraction_campaign_id_event_id_fk" FOREIGN KEY ("campaign_id", "event_id") REFERENCES "position_event"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "position_head"
            ADD CONSTRAINT "position_head_campaign_id_event_id_fk" FOREIGN KEY ("campaign_id", "event_id") REFERENCES "position_event"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "position_head"
            ADD CONSTRAINT "position_head_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "vote"
            ADD CONSTRAINT "vote_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "vote"
            ADD CONSTRAINT "vote_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "vote"
            ADD CONSTRAINT "vote_campaign_id_amendment_id_fk" FOREIGN KEY ("campaign_id", "amendment_id") REFERENCES "amendment"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "vote"
            ADD CONSTRAINT "vote_campaign_id_ask_id_fk" FOREIGN KEY ("campaign_id", "ask_id") REFERENCES "ask"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "ballot"
            ADD CONSTRAINT "ballot_delegation_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "ballot"
            ADD CONSTRAINT "ballot_campaign_id_vote_id_fk" FOREIGN KEY ("campaign_id", "vote_id") REFERENCES "vote"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "treaty"
            ADD CONSTRAINT "treaty_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "treaty_action"
            ADD CONSTRAINT "treaty_action_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "treaty_action"
            ADD CONSTRAINT "treaty_action_delegation_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "treaty_action"
            ADD CONSTRAINT "treaty_action_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "treaty"("campaign_id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            ALTER TABLE "treaty_action" DROP CONSTRAINT "treaty_action_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "treaty_action" DROP CONSTRAINT "treaty_action_delegation_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "treaty_action" DROP CONSTRAINT "treaty_action_author_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "treaty" DROP CONSTRAINT "treaty_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "ballot" DROP CONSTRAINT "ballot_campaign_id_vote_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "ballot" DROP CONSTRAINT "ballot_delegation_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "vote" DROP CONSTRAINT "vote_campaign_id_ask_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "vote" DROP CONSTRAINT "vote_campaign_id_amendment_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "vote" DROP CONSTRAINT "vote_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "vote" DROP CONSTRAINT "vote_author_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_head" DROP CONSTRAINT "position_head_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_head" DROP CONSTRAINT "position_head_campaign_id_event_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "retraction" DROP CONSTRAINT "retraction_campaign_id_event_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "retraction" DROP CONSTRAINT "retraction_retracted_by_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "sealed_source" DROP CONSTRAINT "sealed_source_campaign_id_event_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "sealed_source" DROP CONSTRAINT "sealed_source_campaign_id_delegate_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "sealed_source" DROP CONSTRAINT "sealed_source_author_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_campaign_id_statement_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_campaign_id_import_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_campaign_id_text_version_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_campaign_id_delegate_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "statement_ask" DROP CONSTRAINT "statement_ask_campaign_id_statement_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "statement_ask" DROP CONSTRAINT "statement_ask_campaign_id_ask_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "statement" DROP CONSTRAINT "statement_speaker_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "statement" DROP CONSTRAINT "statement_group_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "statement" DROP CONSTRAINT "statement_campaign_id_text_version_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "statement" DROP CONSTRAINT "statement_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "statement" DROP CONSTRAINT "statement_author_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment_sponsor" DROP CONSTRAINT "amendment_sponsor_campaign_id_amendment_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment_sponsor" DROP CONSTRAINT "amendment_sponsor_delegation_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment" DROP CONSTRAINT "amendment_campaign_id_ask_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment" DROP CONSTRAINT "amendment_campaign_id_provision_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment" DROP CONSTRAINT "amendment_campaign_id_text_version_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment" DROP CONSTRAINT "amendment_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "amendment" DROP CONSTRAINT "amendment_author_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "text_article" DROP CONSTRAINT "text_article_campaign_id_text_version_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "text_article" DROP CONSTRAINT "text_article_campaign_id_provision_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "text_version" DROP CONSTRAINT "text_version_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "contact_notice" DROP CONSTRAINT "contact_notice_delegation_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "contact_notice" DROP CONSTRAINT "contact_notice_campaign_id_interaction_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "contact_notice" DROP CONSTRAINT "contact_notice_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "contact_notice" DROP CONSTRAINT "contact_notice_author_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "sheet_import" DROP CONSTRAINT "sheet_import_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "sheet_import" DROP CONSTRAINT "sheet_import_author_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delegation_lead" DROP CONSTRAINT "delegation_lead_delegation_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delegation_lead" DROP CONSTRAINT "delegation_lead_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delegation_lead" DROP CONSTRAINT "delegation_lead_user_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_campaign_id_id_key"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_voice"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_sealed"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."position_event_statement"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."position_event_import"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP COLUMN "sealed"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP COLUMN "delegate_id"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP COLUMN "renews_id"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP COLUMN "text_version_id"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP COLUMN "import_id"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP COLUMN "statement_id"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP COLUMN "zone"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP COLUMN "voice"
        `);
    await queryRunner.query(`
            ALTER TABLE "ask" DROP COLUMN "kind"
        `);
    await queryRunner.query(`
            ALTER TABLE "process" DROP COLUMN "majority"
        `);
    await queryRunner.query(`
            ALTER TABLE "provision"
            ADD "numbers" jsonb NOT NULL DEFAULT '{}'
        `);
    await queryRunner.query(`
            DROP INDEX "public"."treaty_action_once"
        `);
    await queryRunner.query(`
            DROP TABLE "treaty_action"
        `);
    await queryRunner.query(`
            DROP TABLE "treaty"
        `);
    await queryRunner.query(`
            DROP TABLE "ballot"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_0f422d33d9e72159227d398088"
        `);
    await queryRunner.query(`
            DROP TABLE "vote"
        `);
    await queryRunner.query(`
            DROP TABLE "position_head"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_30ae69570178de0b87e539bef0"
        `);
    await queryRunner.query(`
            DROP TABLE "retraction"
        `);
    await queryRunner.query(`
            DROP TABLE "sealed_source"
        `);
    await queryRunner.query(`
            DROP TABLE "statement_ask"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_4cbdc1eef09b031729c40d042c"
        `);
    await queryRunner.query(`
            DROP TABLE "statement"
        `);
    await queryRunner.query(`
            DROP TABLE "amendment_sponsor"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_0ff2018b15894049b7a33f574b"
        `);
    await queryRunner.query(`
            DROP TABLE "amendment"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."text_article_provision"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_6ebf9f75f4a31b9857a6c61ce5"
        `);
    await queryRunner.query(`
            DROP TABLE "text_article"
        `);
    await queryRunner.query(`
            DROP TABLE "text_version"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_52399bcbbf56d730301ab20612"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."contact_notice_interaction"
        `);
    await queryRunner.query(`
            DROP TABLE "contact_notice"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_95db60dbb9674d8e5dc6f98a47"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."sheet_import_open"
        `);
    await queryRunner.query(`
            DROP TABLE "sheet_import"
        `);
    await queryRunner.query(`
            DROP TABLE "delegation_lead"
        `);
  }
}
