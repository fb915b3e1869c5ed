import { MigrationInterface, QueryRunner } from 'typeorm';

export class Tables1000000000002 implements MigrationInterface {
  name = 'Tables1000000000002';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE TABLE "campaign" (
                "id" uuid NOT NULL,
                "slug" text NOT NULL,
                "name" text NOT NULL,
                "summary" text NOT NULL,
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                CONSTRAINT "campaign_slug_key" UNIQUE ("slug"),
                CONSTRAINT "campaign_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "process" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "name" text NOT NULL,
                "decision_rule" text NOT NULL,
                CONSTRAINT "process_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "process_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "session" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "process_id" uuid NOT NULL,
                "name" text NOT NULL,
                "city" text NOT NULL,
                "zone" text NOT NULL,
                "opens_local" text NOT NULL,
                "closes_local" text NOT NULL,
                "opens_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "zone_version" text NOT NULL,
                "source" text,
                "version" integer NOT NULL DEFAULT '1',
                CONSTRAINT "session_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "session_walls" CHECK (
                    opens_local ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$'
                    and closes_local ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$'
                    and opens_at < closes_at
                ),
                CONSTRAINT "session_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "meeting" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "session_id" uuid NOT NULL,
                "name" text NOT NULL,
                "starts_local" text NOT NULL,
                "ends_local" text NOT NULL,
                "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                CONSTRAINT "meeting_walls" CHECK (
                    starts_local ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$'
                    and ends_local ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$'
                    and starts_at < ends_at
                ),
                CONSTRAINT "meeting_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_0bed9dd88b09bf6a7a9f95311d" ON "meeting" ("session_id")
        `);
    await queryRunner.query(`
            CREATE TABLE "deadline" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "session_id" uuid,
                "kind" text NOT NULL,
                "title" text NOT NULL,
                "schedule" text NOT NULL,
                "anchor" text,
                "offset_days" integer NOT NULL DEFAULT '0',
                "at_time" text,
                "offset_minutes" integer NOT NULL DEFAULT '0',
                "zone" text NOT NULL,
                "due_local" text NOT NULL,
                "due_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "zone_version" text NOT NULL,
                "state" text NOT NULL DEFAULT 'open',
                "source" text,
                "version" integer NOT NULL DEFAULT '1',
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                CONSTRAINT "deadline_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "deadline_schedule" CHECK (
                    (
                        schedule = 'absolute'
                        and anchor is null
                    )
                    or (
                        schedule = 'relative'
                        and anchor is not null
                        and session_id is not null
                    )
                ),
                CONSTRAINT "deadline_wall" CHECK (due_local ~ '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$'),
                CONSTRAINT "deadline_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_294e38e4d127ab882439bcc73a" ON "deadline" ("campaign_id", "due_at", "id")
        `);
    await queryRunner.query(`
            CREATE TABLE "organisation" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "name" text NOT NULL,
                "short_name" text,
                CONSTRAINT "organisation_campaign_id_name_key" UNIQUE ("campaign_id", "name"),
                CONSTRAINT "organisation_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "organisation_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "coalition" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "name" text NOT NULL,
                CONSTRAINT "coalition_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "coalition_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "coalition_member" (
                "coalition_id" uuid NOT NULL,
                "organisation_id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                CONSTRAINT "coalition_member_pk" PRIMARY KEY ("coalition_id", "organisation_id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "user_account" (
                "id" uuid NOT NULL,
                "email" text NOT NULL,
                "name" text NOT NULL,
                "password_hash" text,
                "state" text NOT NULL DEFAULT 'invited',
                "installation_admin" boolean NOT NULL DEFAULT false,
                "zone" text NOT NULL,
                "locale" text NOT NULL DEFAULT 'en',
                "digest_weekday" smallint NOT NULL DEFAULT '1',
                "digest_at" text NOT NULL DEFAULT '08:00',
                "quiet_from" text NOT NULL DEFAULT '22:00',
                "quiet_to" text NOT NULL DEFAULT '07:00',
                "version" integer NOT NULL DEFAULT '1',
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                CONSTRAINT "user_account_digest_weekday" CHECK (digest_weekday between 1 and 7),
                CONSTRAINT "user_account_times" CHECK (
                    digest_at ~ '^([01]\\d|2[0-3]):[0-5]\\d$'
                    and quiet_from ~ '^([01]\\d|2[0-3]):[0-5]\\d$'
                    and quiet_to ~ '^([01]\\d|2[0-3]):[0-5]\\d$'
                ),
                CONSTRAINT "user_account_email_key" UNIQUE ("email"),
                CONSTRAINT "user_account_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "membership" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "user_id" uuid NOT NULL,
                "organisation_id" uuid NOT NULL,
                "role" text NOT NULL,
                "core_group" boolean NOT NULL DEFAULT false,
                "state" text NOT NULL DEFAULT 'active',
                "wants_digest" boolean NOT NULL DEFAULT true,
                "wants_reminders" boolean NOT NULL DEFAULT true,
                "version" integer NOT NULL DEFAULT '1',
                "joined_at" TIMESTAMP WITH TIME ZONE DEFAULT clock_now(),
                CONSTRAINT "membership_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "membership_campaign_id_user_id_key" UNIQUE ("campaign_id", "user_id"),
                CONSTRAINT "membership_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_e9c72e8d29784031c96f5c6af8" ON "membership" ("user_id")
        `);
    await queryRunner.query(`
            CREATE TABLE "sign_in" (
                "id" uuid NOT NULL,
                "user_id" uuid NOT NULL,
                "token_hash" bytea NOT NULL,
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
                "last_used_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
                "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "revoked_at" TIMESTAMP WITH TIME ZONE,
                CONSTRAINT "sign_in_token_hash_key" UNIQUE ("token_hash"),
                CONSTRAINT "sign_in_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_7bcba3653dd22fba03327d7a30" ON "sign_in" ("user_id")
        `);
    await queryRunner.query(`
            CREATE TABLE "sign_in_throttle" (
                "key_hash" bytea NOT NULL,
                "failures" integer NOT NULL DEFAULT '0',
                "last_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
                CONSTRAINT "sign_in_throttle_pk" PRIMARY KEY ("key_hash")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "invitation" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "user_id" uuid NOT NULL,
                "membership_id" uuid NOT NULL,
                "invited_by" uuid NOT NULL,
                "email" text NOT NULL DEFAULT '',
                "name" text NOT NULL DEFAULT '',
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "accepted_at" TIMESTAMP WITH TIME ZONE,
                "revoked_at" TIMESTAMP WITH TIME ZONE,
                CONSTRAINT "invitation_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_6ff6610834b79314301bb160fe" ON "invitation" ("membership_id")
        `);
    await queryRunner.query(`
            CREATE TABLE "provision" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "key" text NOT NULL,
                "title" text NOT NULL,
                "numbers" jsonb NOT NULL DEFAULT '{}',
                CONSTRAINT "provision_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "provision_campaign_id_key_key" UNIQUE ("campaign_id", "key"),
                CONSTRAINT "provision_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "ask" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "key" text NOT NULL,
                "title" text NOT NULL,
                "summary" text NOT NULL,
                "priority" smallint NOT NULL,
                "red_line" boolean NOT NULL DEFAULT false,
                "fallback" text,
                "source" text,
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "version" integer NOT NULL DEFAULT '1',
                CONSTRAINT "ask_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "ask_campaign_id_key_key" UNIQUE ("campaign_id", "key"),
                CONSTRAINT "ask_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "ask_provision" (
                "ask_id" uuid NOT NULL,
                "provision_id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                CONSTRAINT "ask_provision_pk" PRIMARY KEY ("ask_id", "provision_id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "delegation" (
                "code" text NOT NULL,
                "alpha2" text NOT NULL,
                "short_name" text NOT NULL,
                "formal_name" text NOT NULL,
                "kind" text NOT NULL,
                CONSTRAINT "delegation_pk" PRIMARY KEY ("code")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "delegation_group" (
                "code" text NOT NULL,
                "name" text NOT NULL,
                "kind" text NOT NULL,
                "source" text NOT NULL,
                CONSTRAINT "delegation_group_pk" PRIMARY KEY ("code")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "group_membership" (
                "id" uuid NOT NULL,
                "group_code" text NOT NULL,
                "delegation_code" text NOT NULL,
                "valid_from" date,
                "valid_to" date,
                "note" text,
                CONSTRAINT "group_membership_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_2fdb1de1de016788f3398b79b0" ON "group_membership" ("delegation_code")
        `);
    await queryRunner.query(`
            CREATE TABLE "reminder_rule" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "subject" text NOT NULL,
                "type" text NOT NULL,
                "minutes" integer,
                "at_time" text,
                "days_before" integer,
                "audience_roles" text array NOT NULL DEFAULT '{}',
                "audience_organisation_id" uuid,
                "urgent" boolean NOT NULL DEFAULT false,
                "active" boolean NOT NULL DEFAULT true,
                "version" integer NOT NULL DEFAULT '1',
                CONSTRAINT "reminder_rule_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "reminder_rule_shape" CHECK (
                    (
                        type = 'before'
                        and minutes is not null
                    )
                    or (
                        type = 'morning'
                        and at_time is not null
                        and days_before is not null
                    )
                ),
                CONSTRAINT "reminder_rule_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "delivery" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "kind" text NOT NULL,
                "rule_key" text NOT NULL,
                "subject_id" uuid NOT NULL,
                "subject_version" integer NOT NULL,
                "occurrence" text NOT NULL,
                "user_id" uuid NOT NULL,
                "membership_id" uuid NOT NULL,
                "fire_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "useful_until" TIMESTAMP WITH TIME ZONE NOT NULL,
                "not_before" TIMESTAMP WITH TIME ZONE,
                "urgent" boolean NOT NULL DEFAULT false,
                "state" text NOT NULL DEFAULT 'planned',
                "skip_reason" text,
                "attempts" integer NOT NULL DEFAULT '0',
                "refusals" integer NOT NULL DEFAULT '0',
                "fence" bigint,
                "lease_until" TIMESTAMP WITH TIME ZONE,
                "worker_id" integer,
                "message_id" text,
                "handed_over_at" TIMESTAMP WITH TIME ZONE,
                "accepted_at" TIMESTAMP WITH TIME ZONE,
                "smtp_reply" text,
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                CONSTRAINT "delivery_once" UNIQUE (
                    "subject_id",
                    "rule_key",
                    "user_id",
                    "occurrence"
                ),
                CONSTRAINT "delivery_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_236155ff9ee6f07dd5c146dc2a" ON "delivery" ("user_id", "fire_at")
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_e539eab5cf0e4a5a13ed34a612" ON "delivery" ("campaign_id", "fire_at", "id")
        `);
    await queryRunner.query(`
            CREATE INDEX "delivery_held" ON "delivery" ("campaign_id")
            WHERE state = 'uncertain'
        `);
    await queryRunner.query(`
            CREATE INDEX "delivery_in_flight" ON "delivery" ("lease_until")
            WHERE state in ('claimed', 'handing_over')
        `);
    await queryRunner.query(`
            CREATE INDEX "delivery_due" ON "delivery" ("fire_at", "not_before")
            WHERE state = 'planned'
        `);
    await queryRunner.query(`
            CREATE TABLE "digest_run" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "membership_id" uuid NOT NULL,
                "slot" text NOT NULL,
                "window_start" TIMESTAMP WITH TIME ZONE NOT NULL,
                "window_end" TIMESTAMP WITH TIME ZONE NOT NULL,
                "outcome" text NOT NULL,
                CONSTRAINT "digest_run_membership_id_slot_key" UNIQUE ("membership_id", "slot"),
                CONSTRAINT "digest_run_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_9888b50ba58645b1e26114368c" ON "digest_run" ("membership_id", "window_end")
        `);
    await queryRunner.query(`
            CREATE TABLE "suppression" (
                "address_hash" bytea NOT NULL,
                "reason" text NOT NULL,
                "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                CONSTRAINT "suppression_pk" PRIMARY KEY ("address_hash")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "audit_event" (
                "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
                "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "actor_id" uuid,
                "campaign_id" uuid,
                "action" text NOT NULL,
                "subject_type" text,
                "subject_id" text,
                "detail" jsonb NOT NULL DEFAULT '{}',
                CONSTRAINT "audit_event_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_0c282e84f22cd68a3eb29a920a" ON "audit_event" ("campaign_id", "id")
        `);
    await queryRunner.query(`
            CREATE TABLE "idempotency_record" (
                "user_id" uuid NOT NULL,
                "key" text NOT NULL,
                "fingerprint" bytea NOT NULL,
                "status" integer,
                "body" jsonb,
                "headers" jsonb NOT NULL DEFAULT '{}',
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
                CONSTRAINT "idempotency_record_pk" PRIMARY KEY ("user_id", "key")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_7e9be864bd21cd6f061f74d9cf" ON "idempotency_record" ("created_at")
        `);
    await queryRunner.query(`
            CREATE TABLE "installation" (
                "id" integer NOT NULL DEFAULT '1',
                "demo" boolean NOT NULL DEFAULT false,
                "clock_offset" interval NOT NULL DEFAULT '00:00:00',
                "zone_version" text,
                CONSTRAINT "installation_production_clock" CHECK (
                    demo
                    or clock_offset = interval '0'
                ),
                CONSTRAINT "installation_single" CHECK (id = 1),
                CONSTRAINT "installation_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "heartbeat" (
                "name" text NOT NULL,
                "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
                "clock_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "detail" jsonb NOT NULL DEFAULT '{}',
                CONSTRAINT "heartbeat_pk" PRIMARY KEY ("name")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "post" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "delegation_code" text NOT NULL,
                "city" text NOT NULL,
                "zone" text NOT NULL,
                CONSTRAINT "post_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "post_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "delegate" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "delegation_code" text NOT NULL,
                "name" text NOT NULL,
                "tier" text NOT NULL,
                "author_id" uuid NOT NULL,
                "organisation_id" uuid NOT NULL,
                CONSTRAINT "delegate_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "delegate_tier" CHECK (
                    tier in (
                        'me',
                        'organisation',
                        'core',
                        'coalition',
                        'public'
                    )
                ),
                CONSTRAINT "delegate_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_22ed11582a80a7b4a719d643c7" ON "delegate" ("campaign_id", "delegation_code")
        `);
    await queryRunner.query(`
            CREATE TABLE "delegate_role" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "delegate_id" uuid NOT NULL,
                "post_id" uuid,
                "session_id" uuid,
                "title" text NOT NULL,
                "valid_from" date,
                "valid_to" date,
                CONSTRAINT "delegate_role_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_4fea36bdb8254966da03aa3f7c" ON "delegate_role" ("delegate_id")
        `);
    await queryRunner.query(`
            CREATE TABLE "interaction" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "delegation_code" text NOT NULL,
                "kind" text NOT NULL,
                "occurred_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "zone" text NOT NULL,
                "note" text NOT NULL DEFAULT '',
                "tier" text NOT NULL,
                "author_id" uuid NOT NULL,
                "organisation_id" uuid NOT NULL,
                "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                CONSTRAINT "interaction_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "interaction_tier" CHECK (
                    tier in (
                        'me',
                        'organisation',
                        'core',
                        'coalition',
                        'public'
                    )
                ),
                CONSTRAINT "interaction_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_6b0d7f963f472e69dd08b8d0d1" ON "interaction" ("campaign_id", "delegation_code", "occurred_at")
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_664f9c7a88e5a909e737c4b806" ON "interaction" ("campaign_id", "occurred_at", "id")
        `);
    await queryRunner.query(`
            CREATE TABLE "interaction_delegate" (
                "interaction_id" uuid NOT NULL,
                "delegate_id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                CONSTRAINT "interaction_delegate_pk" PRIMARY KEY ("interaction_id", "delegate_id")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "position_event" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "delegation_code" text NOT NULL,
                "ask_id" uuid NOT NULL,
                "stance" text NOT NULL,
                "confidence" smallint NOT NULL,
                "said" text NOT NULL,
                "grade" text NOT NULL,
                "source" text NOT NULL DEFAULT '',
                "note" text NOT NULL DEFAULT '',
                "occurred_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "tier" text NOT NULL,
                "author_id" uuid NOT NULL,
                "organisation_id" uuid NOT NULL,
                "interaction_id" uuid,
                CONSTRAINT "position_event_confidence" CHECK (
                    confidence between 1 and 3
                ),
                CONSTRAINT "position_event_tier" CHECK (
                    tier in (
                        'me',
                        'organisation',
                        'core',
                        'coalition',
                        'public'
                    )
                ),
                CONSTRAINT "position_event_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_f8ce4f47b463e180e4161b6812" ON "position_event" ("interaction_id")
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_663c7fcb999f257ef223cb832b" ON "position_event" ("campaign_id", "recorded_at", "id")
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_af82cf41a5c883305c7571c33f" ON "position_event" (
                "campaign_id",
                "delegation_code",
                "ask_id",
                "occurred_at",
                "recorded_at",
                "id"
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "task" (
                "id" uuid NOT NULL,
                "campaign_id" uuid NOT NULL,
                "title" text NOT NULL,
                "note" text NOT NULL DEFAULT '',
                "delegation_code" text,
                "interaction_id" uuid,
                "assignee_id" uuid,
                "zone" text NOT NULL,
                "due_local" text NOT NULL,
                "due_at" TIMESTAMP WITH TIME ZONE NOT NULL,
                "zone_version" text NOT NULL,
                "state" text NOT NULL DEFAULT 'open',
                "tier" text NOT NULL,
                "author_id" uuid NOT NULL,
                "organisation_id" uuid NOT NULL,
                "version" integer NOT NULL DEFAULT '1',
                "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_now(),
                "closed_at" TIMESTAMP WITH TIME ZONE,
                CONSTRAINT "task_campaign_id_id_key" UNIQUE ("campaign_id", "id"),
                CONSTRAINT "task_tier" CHECK (
                    tier in (
                        'me',
                        'organisation',
                        'core',
                        'coalition',
                        'public'
                    )
                ),
                CONSTRAINT "task_pk" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_75114a0b55080c15694f3d40ec" ON "task" ("assignee_id")
        `);
    await queryRunner.query(`
            CREATE INDEX "task_interaction" ON "task" ("interaction_id")
        `);
    await queryRunner.query(`
            CREATE INDEX "task_open" ON "task" ("campaign_id", "delegation_code")
            WHERE state = 'open'
        `);
    await queryRunner.query(`
            CREATE INDEX "IDX_41934ff5e0b0edd044076d413b" ON "task" ("campaign_id", "due_at", "id")
        `);
    await queryRunner.query(`
            ALTER TABLE "process"
            ADD CONSTRAINT "process_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "session"
            ADD CONSTRAINT "session_campaign_id_process_id_fk" FOREIGN KEY ("campaign_id", "process_id") REFERENCES "process"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "meeting"
            ADD CONSTRAINT "meeting_campaign_id_session_id_fk" FOREIGN KEY ("campaign_id", "session_id") REFERENCES "session"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "deadline"
            ADD CONSTRAINT "deadline_campaign_id_session_id_fk" FOREIGN KEY ("campaign_id", "session_id") REFERENCES "session"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "organisation"
            ADD CONSTRAINT "organisation_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "coalition"
            ADD CONSTRAINT "coalition_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "coalition_member"
            ADD CONSTRAINT "coalition_member_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "coalition_member"
            ADD CONSTRAINT "coalition_member_campaign_id_coalition_id_fk" FOREIGN KEY ("campaign_id", "coalition_id") REFERENCES "coalition"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "membership"
            ADD CONSTRAINT "membership_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "membership"
            ADD CONSTRAINT "membership_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "membership"
            ADD CONSTRAINT "membership_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "sign_in"
            ADD CONSTRAINT "sign_in_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "invitation"
            ADD CONSTRAINT "invitation_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "invitation"
            ADD CONSTRAINT "invitation_campaign_id_membership_id_fk" FOREIGN KEY ("campaign_id", "membership_id") REFERENCES "membership"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "provision"
            ADD CONSTRAINT "provision_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "ask"
            ADD CONSTRAINT "ask_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "ask_provision"
            ADD CONSTRAINT "ask_provision_campaign_id_provision_id_fk" FOREIGN KEY ("campaign_id", "provision_id") REFERENCES "provision"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "ask_provision"
            ADD CONSTRAINT "ask_provision_campaign_id_ask_id_fk" FOREIGN KEY ("campaign_id", "ask_id") REFERENCES "ask"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "group_membership"
            ADD CONSTRAINT "group_membership_delegation_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "group_membership"
            ADD CONSTRAINT "group_membership_group_code_fk" FOREIGN KEY ("group_code") REFERENCES "delegation_group"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "reminder_rule"
            ADD CONSTRAINT "reminder_rule_campaign_id_audience_organisation_id_fk" FOREIGN KEY ("campaign_id", "audience_organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "reminder_rule"
            ADD CONSTRAINT "reminder_rule_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "delivery"
            ADD CONSTRAINT "delivery_campaign_id_membership_id_fk" FOREIGN KEY ("campaign_id", "membership_id") REFERENCES "membership"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "delivery"
            ADD CONSTRAINT "delivery_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "delivery"
            ADD CONSTRAINT "delivery_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "digest_run"
            ADD CONSTRAINT "digest_run_campaign_id_membership_id_fk" FOREIGN KEY ("campaign_id", "membership_id") REFERENCES "membership"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "post"
            ADD CONSTRAINT "post_delegation_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "post"
            ADD CONSTRAINT "post_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate"
            ADD CONSTRAINT "delegate_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate"
            ADD CONSTRAINT "delegate_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate"
            ADD CONSTRAINT "delegate_delegation_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate_role"
            ADD CONSTRAINT "delegate_role_campaign_id_session_id_fk" FOREIGN KEY ("campaign_id", "session_id") REFERENCES "session"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate_role"
            ADD CONSTRAINT "delegate_role_campaign_id_post_id_fk" FOREIGN KEY ("campaign_id", "post_id") REFERENCES "post"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate_role"
            ADD CONSTRAINT "delegate_role_campaign_id_delegate_id_fk" FOREIGN KEY ("campaign_id", "delegate_id") REFERENCES "delegate"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "interaction"
            ADD CONSTRAINT "interaction_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "interaction"
            ADD CONSTRAINT "interaction_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "interaction"
            ADD CONSTRAINT "interaction_delegation_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "interaction_delegate"
            ADD CONSTRAINT "interaction_delegate_campaign_id_delegate_id_fk" FOREIGN KEY ("campaign_id", "delegate_id") REFERENCES "delegate"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "interaction_delegate"
            ADD CONSTRAINT "interaction_delegate_campaign_id_interaction_id_fk" FOREIGN KEY ("campaign_id", "interaction_id") REFERENCES "interaction"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_campaign_id_interaction_id_fk" FOREIGN KEY ("campaign_id", "interaction_id") REFERENCES "interaction"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_campaign_id_ask_id_fk" FOREIGN KEY ("campaign_id", "ask_id") REFERENCES "ask"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event"
            ADD CONSTRAINT "position_event_delegation_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "task"
            ADD CONSTRAINT "task_author_id_fk" FOREIGN KEY ("author_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "task"
            ADD CONSTRAINT "task_assignee_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "user_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "task"
            ADD CONSTRAINT "task_campaign_id_organisation_id_fk" FOREIGN KEY ("campaign_id", "organisation_id") REFERENCES "organisation"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "task"
            ADD CONSTRAINT "task_campaign_id_interaction_id_fk" FOREIGN KEY ("campaign_id", "interaction_id") REFERENCES "interaction"("campaign_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "task"
            ADD CONSTRAINT "task_delegation_code_fk" FOREIGN KEY ("delegation_code") REFERENCES "delegation"("code") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            ALTER TABLE "task" DROP CONSTRAINT "task_delegation_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "task" DROP CONSTRAINT "task_campaign_id_interaction_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "task" DROP CONSTRAINT "task_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "task" DROP CONSTRAINT "task_assignee_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "task" DROP CONSTRAINT "task_author_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_delegation_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_campaign_id_ask_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_campaign_id_interaction_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "position_event" DROP CONSTRAINT "position_event_author_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "interaction_delegate" DROP CONSTRAINT "interaction_delegate_campaign_id_interaction_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "interaction_delegate" DROP CONSTRAINT "interaction_delegate_campaign_id_delegate_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "interaction" DROP CONSTRAINT "interaction_delegation_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "interaction" DROP CONSTRAINT "interaction_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "interaction" DROP CONSTRAINT "interaction_author_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate_role" DROP CONSTRAINT "delegate_role_campaign_id_delegate_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate_role" DROP CONSTRAINT "delegate_role_campaign_id_post_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate_role" DROP CONSTRAINT "delegate_role_campaign_id_session_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate" DROP CONSTRAINT "delegate_delegation_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate" DROP CONSTRAINT "delegate_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delegate" DROP CONSTRAINT "delegate_author_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "post" DROP CONSTRAINT "post_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "post" DROP CONSTRAINT "post_delegation_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "digest_run" DROP CONSTRAINT "digest_run_campaign_id_membership_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delivery" DROP CONSTRAINT "delivery_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delivery" DROP CONSTRAINT "delivery_user_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "delivery" DROP CONSTRAINT "delivery_campaign_id_membership_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "reminder_rule" DROP CONSTRAINT "reminder_rule_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "reminder_rule" DROP CONSTRAINT "reminder_rule_campaign_id_audience_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "group_membership" DROP CONSTRAINT "group_membership_group_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "group_membership" DROP CONSTRAINT "group_membership_delegation_code_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "ask_provision" DROP CONSTRAINT "ask_provision_campaign_id_ask_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "ask_provision" DROP CONSTRAINT "ask_provision_campaign_id_provision_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "ask" DROP CONSTRAINT "ask_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "provision" DROP CONSTRAINT "provision_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "invitation" DROP CONSTRAINT "invitation_campaign_id_membership_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "invitation" DROP CONSTRAINT "invitation_user_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "sign_in" DROP CONSTRAINT "sign_in_user_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "membership" DROP CONSTRAINT "membership_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "membership" DROP CONSTRAINT "membership_user_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "membership" DROP CONSTRAINT "membership_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "coalition_member" DROP CONSTRAINT "coalition_member_campaign_id_coalition_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "coalition_member" DROP CONSTRAINT "coalition_member_campaign_id_organisation_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "coalition" DROP CONSTRAINT "coalition_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "organisation" DROP CONSTRAINT "organisation_campaign_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "deadline" DROP CONSTRAINT "deadline_campaign_id_session_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "meeting" DROP CONSTRAINT "meeting_campaign_id_session_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "session" DROP CONSTRAINT "session_campaign_id_process_id_fk"
        `);
    await queryRunner.query(`
            ALTER TABLE "process" DROP CONSTRAINT "process_campaign_id_fk"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_41934ff5e0b0edd044076d413b"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."task_open"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."task_interaction"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_75114a0b55080c15694f3d40ec"
        `);
    await queryRunner.query(`
            DROP TABLE "task"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_af82cf41a5c883305c7571c33f"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_663c7fcb999f257ef223cb832b"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_f8ce4f47b463e180e4161b6812"
        `);
    await queryRunner.query(`
            DROP TABLE "position_event"
        `);
    await queryRunner.query(`
            DROP TABLE "interaction_delegate"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_664f9c7a88e5a909e737c4b806"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_6b0d7f963f472e69dd08b8d0d1"
        `);
    await queryRunner.query(`
            DROP TABLE "interaction"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_4fea36bdb8254966da03aa3f7c"
        `);
    await queryRunner.query(`
            DROP TABLE "delegate_role"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_22ed11582a80a7b4a719d643c7"
        `);
    await queryRunner.query(`
            DROP TABLE "delegate"
        `);
    await queryRunner.query(`
            DROP TABLE "post"
        `);
    await queryRunner.query(`
            DROP TABLE "heartbeat"
        `);
    await queryRunner.query(`
            DROP TABLE "installation"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_7e9be864bd21cd6f061f74d9cf"
        `);
    await queryRunner.query(`
            DROP TABLE "idempotency_record"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_0c282e84f22cd68a3eb29a920a"
        `);
    await queryRunner.query(`
            DROP TABLE "audit_event"
        `);
    await queryRunner.query(`
            DROP TABLE "suppression"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_9888b50ba58645b1e26114368c"
        `);
    await queryRunner.query(`
            DROP TABLE "digest_run"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."delivery_due"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."delivery_in_flight"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."delivery_held"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_e539eab5cf0e4a5a13ed34a612"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_236155ff9ee6f07dd5c146dc2a"
        `);
    await queryRunner.query(`
            DROP TABLE "delivery"
        `);
    await queryRunner.query(`
            DROP TABLE "reminder_rule"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_2fdb1de1de016788f3398b79b0"
        `);
    await queryRunner.query(`
            DROP TABLE "group_membership"
        `);
    await queryRunner.query(`
            DROP TABLE "delegation_group"
        `);
    await queryRunner.query(`
            DROP TABLE "delegation"
        `);
    await queryRunner.query(`
            DROP TABLE "ask_provision"
        `);
    await queryRunner.query(`
            DROP TABLE "ask"
        `);
    await queryRunner.query(`
            DROP TABLE "provision"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_6ff6610834b79314301bb160fe"
        `);
    await queryRunner.query(`
            DROP TABLE "invitation"
        `);
    await queryRunner.query(`
            DROP TABLE "sign_in_throttle"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_7bcba3653dd22fba03327d7a30"
        `);
    await queryRunner.query(`
            DROP TABLE "sign_in"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_e9c72e8d29784031c96f5c6af8"
        `);
    await queryRunner.query(`
            DROP TABLE "membership"
        `);
    await queryRunner.query(`
            DROP TABLE "user_account"
        `);
    await queryRunner.query(`
            DROP TABLE "coalition_member"
        `);
    await queryRunner.query(`
            DROP TABLE "coalition"
        `);
    await queryRunner.query(`
            DROP TABLE "organisation"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_294e38e4d127ab882439bcc73a"
        `);
    await queryRunner.query(`
            DROP TABLE "deadline"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."IDX_0bed9dd88b09bf6a7a9f95311d"
        `);
    await queryRunner.query(`
            DROP TABLE "meeting"
        `);
    await queryRunner.query(`
            DROP TABLE "session"
        `);
    await queryRunner.query(`
            DROP TABLE "process"
        `);
    await queryRunner.query(`
            DROP TABLE "campaign"
        `);
  }
}
