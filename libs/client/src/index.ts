/**
 * Demarche
 * 1
 * DO NOT MODIFY - This file has been generated using oazapfts.
 */
import * as Oazapfts from "@oazapfts/runtime";
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "/"
};
const oazapfts = Oazapfts.runtime(defaults);
export const servers = {
    server1: "/"
};
export type SignInRequest = {
    email: string;
    password: string;
};
export type Tier = "me" | "organisation" | "core" | "coalition" | "public";
export type HomeDto = {
    /** The path of a screen below the campaign */
    place: string;
    /** The search part of its address */
    search: string;
};
export type Role = "member" | "campaigner" | "coordinator";
export type SeatDto = {
    campaign: string;
    campaignId: string;
    /** Whether the campaign is closed: it is read and not written */
    closed: boolean;
    /** Whether what is shared with the core group is shared with this person */
    coreGroup: boolean;
    /** Who may read what I write there, unless I choose something else */
    defaultTier: Tier;
    /** Null: the first screen of my role */
    home: (HomeDto) | null;
    organisation: string;
    organisationId: string;
    /** False until a second person has confirmed that I sit for the organisation: what it shares within itself is not mine to read */
    readsOrganisation: boolean;
    role: Role;
    /** The campaign's name in addresses of the web app */
    slug: string;
    /** By zone, the one city in which the campaign negotiates by that clock: so the clock is called there, whatever city the zone is named after */
    venues: {
        [key: string]: string;
    };
    wantsDigest: boolean;
    wantsReminders: boolean;
};
export type MeDto = {
    digestAt: string;
    /** ISO weekday of the weekly digest, 1 = Monday */
    digestWeekday: number;
    email: string;
    id: string;
    installationAdmin: boolean;
    locale: string;
    /** The day, on my clock, on which mail comes again; null where it is not paused */
    mailPausedUntil: string | null;
    name: string;
    /** Whether the subjects of my mails say what they are about */
    plainSubjects: boolean;
    quietFrom: string;
    quietTo: string;
    /** Whether my mails and calendars say that something is due, and not what */
    redactedMail: boolean;
    seats: SeatDto[];
    version: number;
    zone: string;
};
export type FieldProblemDto = {
    /** Which sentence says it */
    code: string;
    /** In English */
    detail: string;
    /** What stands in that sentence */
    params: {
        [key: string]: string | number;
    };
    /** Of the field as it was sent */
    path: string;
};
export type ProblemDto = {
    /** Which sentence says it */
    code: string;
    /** In English */
    detail: string;
    /** How many there are, listed or not */
    fieldCount: number;
    /** What to put right; of very many the first */
    fields: FieldProblemDto[];
    /** What stands in that sentence */
    params: {
        [key: string]: string | number;
    };
    status: number;
    title: string;
    "type": string;
};
export type CampaignCountsDto = {
    asks: number;
    /** Still ahead */
    deadlines: number;
    members: number;
    openTasks: number;
    organisations: number;
};
export type CampaignInListDto = {
    counts: CampaignCountsDto;
    id: string;
    name: string;
    /** My role in it */
    role: Role;
    slug: string;
};
export type CampaignInListPageDto = {
    /** In the order that the list says */
    items: CampaignInListDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type FirstCoordinatorRequest = {
    email: string;
    name: string;
    /** The coordinator's organisation, the campaign's first */
    organisation: string;
    /** IANA time zone */
    zone: string;
};
export type MySeatRequest = {
    /** My organisation, the campaign's first */
    organisation: string;
};
export type DecisionRule = "consensus" | "simple_majority" | "two_thirds" | "absolute_majority" | "two_thirds_of_members";
export type FirstSessionRequest = {
    city: string;
    firstDay: string;
    lastDay: string;
    name: string;
    /** IANA time zone */
    zone: string;
};
export type NewProcessRequest = {
    /** The body that negotiates */
    forum?: string;
    /** As the campaign, if left out */
    name?: string;
    /** By which every count is made */
    rule?: DecisionRule;
    session?: FirstSessionRequest;
};
export type RoomCapacity = "voting" | "observer" | "non_member";
export type RoomLineRequest = {
    capacity: RoomCapacity;
    code?: string;
    /** Of a delegation that has no code here, such as a party that is no member of the United Nations */
    name?: string;
    validFrom?: string | null;
    validTo?: string | null;
};
export type SetRoomRequest = {
    kind: "all_states" | "list";
    /** Of a list, everybody in it; empty for all states */
    members: RoomLineRequest[];
};
export type VenueRequest = {
    city: string;
    /** IANA time zone */
    zone: string;
};
export type NewCampaignRequest = {
    /** Who is invited to coordinate; either this or `me` */
    coordinator?: FirstCoordinatorRequest;
    /** In which its people work; the first is that of an invitation unless another is chosen */
    languages?: ("en" | "fr" | "es" | "ar" | "id")[];
    /** That I coordinate it myself, from now on */
    me?: MySeatRequest;
    name: string;
    process?: NewProcessRequest;
    /** Who votes, who observes; all member states and observers of the United Nations, if left out */
    room?: SetRoomRequest;
    /** Short name of the campaign, unique in the installation */
    slug: string;
    summary?: string;
    /** Facts to begin with: sessions, deadlines, provisions and asks of that process, or none */
    template: "un_cybercrime" | "un_cybercrime_signature" | "empty";
    venue?: VenueRequest;
};
export type ClockFaceDto = {
    /** Minutes east of UTC at that instant */
    offsetMinutes: number;
    /** What this clock shows */
    wall: string;
    zone: string;
};
export type ClocksDto = {
    /** The instant in UTC */
    instant: string;
    /** On the clock of the reader */
    reader: ClockFaceDto;
    /** On the clock of the venue */
    venue: ClockFaceDto;
};
export type NewCampaignDto = {
    id: string;
    /** The coordinator can accept the invitation until then; null where the admin coordinates */
    invitationExpires: (ClocksDto) | null;
    name: string;
    slug: string;
};
export type ClosedDto = {
    at: ClocksDto;
    /** Who closed it */
    by: string;
};
export type DeletionDto = {
    /** Who asked for it */
    by: string;
    due: ClocksDto;
};
export type DeadlineKind = "session_close" | "registration" | "speakers_list" | "written_submission" | "sign_on" | "vote" | "signature" | "own";
export type DeadlineItemDto = {
    due: ClocksDto;
    id: string;
    kind: DeadlineKind;
    title: string;
};
export type ProcessDto = {
    /** In words, with its source; empty where nobody said more than `rule` */
    decisionRule: string;
    /** The body that negotiates; empty where nobody said */
    forum: string;
    id: string;
    name: string;
    /** By which every count is made */
    rule: DecisionRule;
};
export type VenueDto = {
    city: string;
    zone: string;
};
export type CampaignDto = {
    /** Null while it is open */
    closed: (ClosedDto) | null;
    counts: CampaignCountsDto;
    /** Null unless it waits to be deleted */
    deletion: (DeletionDto) | null;
    /** Whether something of the first steps is still to be done, for a coordinator, in an open campaign that has not put them away */
    firstStepsOpen: boolean;
    /** Whether terms of a treaty were set: who signs and ratifies it is followed from then on */
    followsTreaty: boolean;
    id: string;
    /** Whether a session is under way at this moment, at the venue of `now` */
    inSession: boolean;
    /** In which its people work */
    languages: ("en" | "fr" | "es" | "ar" | "id")[];
    name: string;
    /** The first that is still ahead; null when there is none */
    nextDeadline: (DeadlineItemDto) | null;
    /** The campaign clock now, at the venue of the session under way or next, and at yours */
    now: ClocksDto;
    processes: ProcessDto[];
    /** My role in it */
    role: Role;
    slug: string;
    summary: string;
    /** Null where nobody said */
    venue: (VenueDto) | null;
    /** Of what its coordinators change of it */
    version: number;
};
export type ChangeProcessRequest = {
    /** The rule in words, with its source; empty takes it away */
    decisionRule?: string;
    /** The body that negotiates; empty takes it away */
    forum?: string;
    /** As the campaign, if left out */
    name?: string;
    /** By which every count is made */
    rule?: DecisionRule;
};
export type ChangeCampaignRequest = {
    /** In which its people work; the first is that of an invitation unless another is chosen */
    languages?: ("en" | "fr" | "es" | "ar" | "id")[];
    name?: string;
    process?: ChangeProcessRequest;
    summary?: string;
    /** Null takes it away */
    venue?: (VenueRequest) | null;
};
export type AmendmentState = "proposed" | "withdrawn" | "adopted" | "rejected";
export type KeyedDto = {
    id: string;
    key: string;
    title: string;
};
export type AmendmentEffect = "serves" | "defeats";
export type EvidenceGrade = "official_record" | "webcast" | "written_submission" | "own_notes" | "second_hand" | "machine_transcript";
export type AmendedProvisionDto = {
    id: string;
    key: string;
    /** In the draft that it would change, or else in the newest one */
    "number": string | null;
    title: string;
};
export type NamedDto = {
    id: string;
    name: string;
};
export type RemovedDto = {
    /** An instant of UTC */
    at: string;
    /** Who removed it */
    by: (NamedDto) | null;
};
export type SponsorRole = "sponsor" | "co_sponsor";
export type SponsorDto = {
    /** Whether its name is still on it */
    current: boolean;
    delegation: string;
    delegationCode: string;
    role: SponsorRole;
    since: string | null;
    /** The day on which it took its name off */
    until: string | null;
};
export type AmendmentDto = {
    ask: KeyedDto;
    author: string;
    authorId: string;
    body: string;
    changedAt: ClocksDto;
    createdAt: ClocksDto;
    /** What carrying it does to the ask: its sponsors are for the motion, not always for the ask */
    effect: AmendmentEffect;
    grade: EvidenceGrade;
    id: string;
    /** Moved from the floor, with no paper of its own */
    oral: boolean;
    organisation: string;
    organisationId: string;
    proposedOn: string | null;
    provision: (AmendedProvisionDto) | null;
    /** null while it stands */
    removed: (RemovedDto) | null;
    source: string;
    /** Those whose name is on it first, sponsors before co-sponsors */
    sponsors: SponsorDto[];
    state: AmendmentState;
    "symbol": string | null;
    textVersion: (KeyedDto) | null;
    tier: Tier;
    title: string;
    version: number;
    /** Its place in the order of voting among the open ones that you see, from 1; null where nobody ordered it, or it is no longer open */
    votingOrder: number | null;
};
export type AmendmentPageDto = {
    /** In the order that the list says */
    items: AmendmentDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type SponsorRequest = {
    delegationCode: string;
    role: SponsorRole;
    /** The day on which it put its name on. Left out, and where a name that was off comes back with its former day, it is today at the venue; of a new
    amendment that on which it was proposed */
    since?: string;
    /** The day on which it took its name off */
    until?: string;
};
export type CreateAmendmentRequest = {
    askId: string;
    /** Its words */
    body?: string;
    /** What carrying it does to the ask: its sponsors are for the motion, not always for the ask */
    effect: AmendmentEffect;
    grade: EvidenceGrade;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** Whether it was moved from the floor, with no paper of its own */
    oral?: boolean;
    proposedOn?: string;
    /** The provision that it would change */
    provisionId?: string;
    /** Where it can be looked up */
    source?: string;
    /** No delegation twice */
    sponsors?: SponsorRequest[];
    /** Its document symbol */
    "symbol"?: string;
    /** The confirmed draft that it would change */
    textVersionId?: string;
    /** Who may know of it; what you chose for the campaign if left out */
    tier?: Tier;
    title: string;
};
export type OrderVotingRequest = {
    /** Open ones, in the order in which they are put to the vote; all others that you see are taken out of it */
    amendmentIds: string[];
    /** The order as you saw it: where it is another by now, nothing is changed */
    before: string[];
};
export type VotingOrderDto = {
    amendmentIds: string[];
};
export type ChangeAmendmentRequest = {
    /** Its words */
    body?: string;
    grade?: EvidenceGrade;
    /** Whether it was moved from the floor, with no paper of its own */
    oral?: boolean;
    /** null takes it away */
    proposedOn?: string | null;
    /** null takes it away */
    provisionId?: string | null;
    source?: string;
    state?: AmendmentState;
    /** null takes it away */
    "symbol"?: string | null;
    /** null takes it away */
    textVersionId?: string | null;
    title?: string;
};
export type CodedDto = {
    code: string;
    name: string;
};
export type CountedAmendmentDto = {
    /** What carrying it does to the ask */
    effect: AmendmentEffect;
    id: string;
    /** Its sponsors of today. They count as yes, unless their own later word says otherwise */
    sponsors: CodedDto[];
    state: AmendmentState;
    "symbol": string | null;
    title: string;
};
export type AskInDraftDto = {
    /** Whether the newest confirmed draft changed what it is about */
    changed: boolean;
    id: string;
    key: string;
    /** The numbers of its provisions in the newest confirmed draft */
    "number": string | null;
    /** 1 = the weightiest */
    priority: number;
    redLine: boolean;
    title: string;
};
export type Attitude = "for" | "leans_for" | "open" | "leans_against" | "against" | "silent";
export type Confidence = 1 | 2 | 3;
export type StaleReason = "draft" | "age";
export type Stance = "champion" | "support" | "lean_support" | "undecided" | "lean_against" | "oppose" | "silent";
export type NearDelegationDto = {
    /** Towards the motion, as its stance has it; null where none is known */
    attitude: (Attitude) | null;
    /** Chance that it casts the wanted vote as things stand, 0 to 1 */
    chance: number;
    code: string;
    confidence: (Confidence) | null;
    /** Its vote on the motion as it is counted now */
    countedAs: "yes" | "no" | "open" | "abstain" | "absent";
    /** Its own word and its bloc's are on different sides */
    differs: boolean;
    name: string;
    /** It sponsors the amendment */
    sponsors: boolean;
    stale: (StaleReason) | null;
    /** Towards the ask */
    stance: (Stance) | null;
    /** One of those that suffice; the others are the next in line */
    suffices: boolean;
    /** One of the equals of the tie: any other of them would do as well */
    tied: boolean;
};
export type BlockingDto = {
    /** How many more would; 0 when it fails as things stand, null when it cannot fail */
    more: number | null;
    /** Who is nearest to a no: those to hold */
    nearest: NearDelegationDto[];
    /** How many no defeat it among those voting now; 1 for consensus */
    needed: number;
    /** Counted as no */
    no: number;
};
export type BallotNumbersDto = {
    absent: number;
    abstain: number;
    no: number;
    yes: number;
};
export type YesRangeDto = {
    /** In nineteen of twenty cases there are at most so many yes */
    high: number;
    /** In nineteen of twenty cases there are at least so many yes */
    low: number;
    median: number;
};
export type ForecastDto = {
    /** Not whole numbers; together all members */
    expected: BallotNumbersDto;
    /** Chance that the motion carries, 0 to 1 */
    probability: number;
    yes: YesRangeDto;
};
export type GroupTallyDto = {
    /** By the what-if */
    absent: number;
    /** By the what-if */
    abstain: number;
    code: string;
    kind: "regional" | "bloc" | "own";
    /** Of those with a vote */
    members: number;
    name: string;
    no: number;
    /** Undecided, silent, unknown, or known only from a stale position */
    open: number;
    yes: number;
};
export type IfOpenDto = {
    /** When they abstain */
    abstain: number;
    /** When they all vote */
    vote: number;
};
export type GradeCountDto = {
    /** Positions that are counted */
    fresh: number;
    grade: EvidenceGrade;
    stale: number;
};
export type CountPositionsDto = {
    /** Where the state's own word and its bloc's take different sides */
    differing: number;
    /** Resting on a bloc's statement */
    fromBlocs: number;
    /** By grade of evidence, the best first */
    grades: GradeCountDto[];
    /** Members with a position that you see */
    known: number;
    /** Counted as yes because they sponsor the amendment */
    sponsors: number;
    /** Older than the days allowed */
    staleByAge: number;
    /** Older than the last draft that changed what the ask is about */
    staleByDraft: number;
    /** Members without */
    "unknown": number;
};
export type QuorumDto = {
    /** Members who must be present for a decision */
    needed: number;
    /** Members whom the what-if leaves in the room: those whom it does not call absent, or as many as its turnout expects */
    present: number;
};
export type ReachedDto = {
    needed: number;
    no: number;
    voting: number;
    yes: number;
};
export type WhatIfDto = {
    absent: string[];
    abstain: string[];
    maxAgeDays: number;
    no: string[];
    stale: "ignore" | "count";
    turnout: number | null;
    yes: string[];
};
export type ScopeDto = {
    /** Whether stances whose source says illustrative are invented: to be said beside every number */
    demo: boolean;
    /** The tiers that you read. What was shared more narrowly is not counted */
    tiers: Tier[];
};
export type TieDto = {
    /** How many of them are needed, whichever */
    needed: number;
    /** How many are equally near */
    "of": number;
};
export type CountSummaryDto = {
    /** no_quorum: the what-if leaves too few in the room. unknown: nobody is counted as yes or no. open_decide: more are open than all others. out_of_reach: all who could be won over are too few. The last four are of consensus */
    code: "no_quorum" | "unknown" | "carries" | "carries_for_sure" | "carries_if_open_abstain" | "open_decide" | "short" | "fails_for_sure" | "out_of_reach" | "no_objector" | "no_objector_yet" | "objectors" | "objectors_fixed";
    /** Whether more members are open than all others together */
    littleKnown: boolean;
    /** All who have a vote */
    members: number;
    /** Those nearest to a yes, or who object; empty for more than three, and where little is known */
    nearest: CodedDto[];
    /** How many yes it needs while the open ones abstain, `short` more than it has; 0 for consensus */
    needed: number;
    no: number;
    open: number;
    /** Count and chance together; `unsure` where they differ or too little is known */
    outlook: "likely" | "unlikely" | "unsure";
    /** Chance that it carries, 0 to 1; 0 without a quorum */
    probability: number;
    /** Who must be in the room for any decision, and who is, by the what-if */
    quorum: QuorumDto;
    /** How many must be won over, or object */
    short: number;
    /** As many are needed besides those, of so many equals of whom none is named; null without */
    tie: (TieDto) | null;
    /** carries_if_open_abstain: how many of the open ones saying no would undo it */
    undo: number;
    yes: number;
};
export type FirmTallyDto = {
    /** By the what-if */
    absent: number;
    /** By the what-if */
    abstain: number;
    no: number;
    /** Undecided, silent, unknown, or known only from a stale position */
    open: number;
    yes: number;
};
export type CountDto = {
    /** Null when the motion is the ask itself. All yes and no are votes on the motion */
    amendment: (CountedAmendmentDto) | null;
    ask: AskInDraftDto;
    blocking: BlockingDto;
    forecast: ForecastDto;
    /** The regional groups, then those that were asked for. A member of two groups is in both */
    groups: GroupTallyDto[];
    /** All who have a vote */
    members: number;
    /** Those, and the next in line */
    nearest: NearDelegationDto[];
    /** How many yes it needs while the open ones abstain, and once all of them vote; 0 for consensus */
    needed: IfOpenDto;
    /** Who is counted as no, by name */
    objectors: CodedDto[];
    /** Whether it carries while the open ones abstain */
    passes: boolean;
    /** Whether it carries if every open one says yes */
    passesAtBest: boolean;
    /** Whether it carries even if every open one says no */
    passesAtWorst: boolean;
    /** On what the tally rests */
    positions: CountPositionsDto;
    /** Told, and not part of `passes` */
    quorum: QuorumDto;
    /** The result once they are won, while the open ones abstain */
    reached: (ReachedDto) | null;
    rule: DecisionRule;
    /** What was assumed */
    scenario: WhatIfDto;
    scope: ScopeDto;
    /** How many of the nearest must be won over, taken in order; 0 when it passes, null when it cannot */
    short: number | null;
    summary: CountSummaryDto;
    /** Fresh positions and the what-if; nothing else */
    tally: FirmTallyDto;
    /** Among those who suffice; null where nearness alone says who they are */
    tie: (TieDto) | null;
    /** How many say yes or no */
    voting: IfOpenDto;
};
export type ReplaceSponsorsRequest = {
    /** No delegation twice */
    sponsors: SponsorRequest[];
};
export type UseKind = "position" | "statement" | "interaction" | "task" | "comment" | "amendment" | "vote" | "ballot" | "treaty_act" | "treaty_intention" | "ask" | "article" | "draft" | "session" | "meeting" | "accreditation" | "representative" | "badge" | "deadline" | "following_deadline" | "series_task" | "reminder" | "delegate" | "role" | "contact_point" | "acquaintance" | "note" | "post" | "delegation" | "lead" | "group" | "organisation" | "member" | "invitation" | "signatory" | "letter_list";
export type UseDto = {
    /** Whether they stand in the way of a removal; the others go out of sight with it, or lose only their link */
    blocks: boolean;
    count: number;
    kind: UseKind;
};
export type UsesDto = {
    items: UseDto[];
};
export type TakingAlongDto = {
    /** SHA-256 of the key with which this installation signs archives */
    fingerprint: string;
    /** `whole`: as a coordinator, with what was removed; `seen`: what I see */
    scope: "whole" | "seen";
};
export type Shelf = "active" | "archived" | "removed";
export type AskKind = "text" | "outcome" | "process";
export type ParagraphStatus = "open" | "bracketed" | "agreed_ad_referendum" | "adopted" | "deleted";
export type ProvisionDto = {
    /** Whether the newest draft changed its words; null where that draft does not number it */
    changed: boolean | null;
    id: string;
    key: string;
    /** Its article number in each draft */
    numbers: {
        [key: string]: string;
    };
    /** In the newest draft; null where that draft does not number it */
    status: (ParagraphStatus) | null;
    title: string;
};
export type AskDto = {
    /** An instant of UTC; from then on it is no longer offered or counted as open. null while it is in use */
    archivedAt: string | null;
    fallback: string | null;
    id: string;
    key: string;
    /** What it is about: the wording of provisions, whether to adopt, sign or ratify (outcome), or how it is negotiated */
    kind: AskKind;
    /** 1 = the weightiest */
    priority: number;
    provisions: ProvisionDto[];
    /** Whether the coalition rejects a text without it */
    redLine: boolean;
    /** null while it stands */
    removed: (RemovedDto) | null;
    source: string | null;
    summary: string;
    title: string;
    version: number;
};
export type AskPageDto = {
    /** In the order that the list says */
    items: AskDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type CreateAskRequest = {
    fallback?: string;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** Short name for links and imports, once per campaign */
    key: string;
    /** What it is about: the wording of provisions, whether to adopt, sign or ratify (outcome), or how it is negotiated */
    kind?: AskKind;
    /** 1 = the weightiest */
    priority: number;
    /** The provisions it is about */
    provisionIds?: string[];
    redLine?: boolean;
    summary: string;
    title: string;
};
export type ChangeAskRequest = {
    /** true archives it: no longer offered or counted as open, still readable; false takes it into use again */
    archived?: boolean;
    /** null takes it away */
    fallback?: string | null;
    /** What it is about: the wording of provisions, whether to adopt, sign or ratify (outcome), or how it is negotiated */
    kind?: AskKind;
    /** 1 = the weightiest */
    priority?: number;
    /** The provisions it is about */
    provisionIds?: string[];
    redLine?: boolean;
    summary?: string;
    title?: string;
};
export type TextAskDto = {
    id: string;
    key: string;
    /** Whether the coalition rejects a text without it */
    redLine: boolean;
    title: string;
};
export type TurnedAskDto = {
    ask: TextAskDto;
    /** Whose positions these are */
    delegationCodes: string[];
    /** Numbers in the newest draft */
    "number": string | null;
    /** How many current positions these are */
    positions: number;
};
export type ChangedAskDto = {
    /** An instant of UTC; from then on it is no longer offered or counted as open. null while it is in use */
    archivedAt: string | null;
    fallback: string | null;
    /** The weightiest ask first */
    freshAsks: TurnedAskDto[];
    /** How many were of earlier words and are not any more */
    freshPositions: number;
    id: string;
    key: string;
    /** What it is about: the wording of provisions, whether to adopt, sign or ratify (outcome), or how it is negotiated */
    kind: AskKind;
    /** 1 = the weightiest */
    priority: number;
    provisions: ProvisionDto[];
    /** Whether the coalition rejects a text without it */
    redLine: boolean;
    /** null while it stands */
    removed: (RemovedDto) | null;
    scope: ScopeDto;
    source: string | null;
    /** The weightiest ask first */
    staleAsks: TurnedAskDto[];
    /** How many are of earlier words now */
    stalePositions: number;
    summary: string;
    title: string;
    version: number;
};
export type CoverageGapDto = {
    code: string;
    name: string;
    /** On how many of the asks it is open */
    openAsks: number;
};
export type TargetAskDto = {
    /** Chance of its yes as things stand, 0 to 1 */
    chance: number;
    confidence: (Confidence) | null;
    /** What its yes adds to the chance that the ask carries, 0 to 1 */
    gain: number;
    id: string;
    "number": string | null;
    stale: (StaleReason) | null;
    stance: (Stance) | null;
    title: string;
};
export type TargetContactDto = {
    /** Null where no more than the contact is shared with you */
    interactionId: string | null;
    occurredAt: ClocksDto;
    organisation: string;
    organisationId: string;
};
export type DelegationLeadDto = {
    organisation: string;
    organisationId: string;
    user: string | null;
    userId: string | null;
};
export type TargetReasonDto = {
    /** The ask it is about; null when it is about the delegation as a whole */
    askId: string | null;
    /** stance, stale: how it stands */
    attitude: (Attitude) | null;
    code: "threshold" | "swing" | "stance" | "stale" | "no_contact" | "speaks_for" | "differs" | "recent_contact" | "last_contact" | "lead";
    /** threshold: how many yes are missing, or object. speaks_for: for how many other votes */
    count: number | null;
    /** swing: the chance that the ask carries, 0 to 1 */
    "from": number | null;
    /** speaks_for: which bloc */
    group: string | null;
    /** threshold: how many are near enough, this one among them */
    "of": number | null;
    /** swing: the chance with its yes */
    to: number | null;
};
export type TargetDto = {
    /** About what, the most useful first; three at most */
    asks: TargetAskDto[];
    code: string;
    /** How many others are exactly as useful, listed here or not */
    equals: number;
    lastContact: (TargetContactDto) | null;
    lead: (DelegationLeadDto) | null;
    name: string;
    /** 1 = the most useful; equals have the same */
    rank: number;
    /** Why, the strongest reason first */
    reasons: TargetReasonDto[];
    /** Observers do not, and stand here when they speak for others */
    votes: boolean;
};
export type TargetsDto = {
    /** Null when it is about all asks */
    ask: (AskInDraftDto) | null;
    /** Open delegations that nobody has met, by name */
    gaps: CoverageGapDto[];
    /** The most useful first */
    items: TargetDto[];
    rule: DecisionRule;
    scope: ScopeDto;
};
export type CoalitionMemberDto = {
    /** Whether it belongs today */
    current: boolean;
    joinedOn: string | null;
    /** Last day, included */
    leftOn: string | null;
    organisation: string;
    organisationId: string;
    shortName: string | null;
};
export type CoalitionDto = {
    id: string;
    members: CoalitionMemberDto[];
    name: string;
    removed: (RemovedDto) | null;
    version: number;
};
export type CoalitionPageDto = {
    /** In the order that the list says */
    items: CoalitionDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type CoalitionMemberPart = {
    joinedOn?: string | null;
    /** Last day, included */
    leftOn?: string | null;
    organisationId: string;
};
export type NewCoalitionRequest = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    members?: CoalitionMemberPart[];
    name: string;
};
export type ChangeCoalitionRequest = {
    members?: CoalitionMemberPart[];
    name?: string;
};
export type InteractionKind = "meeting" | "corridor" | "call" | "letter" | "email" | "event";
export type ContactInteractionDto = {
    author: string;
    authorId: string;
    id: string;
    kind: InteractionKind;
};
export type ContactDto = {
    delegation: string;
    delegationCode: string;
    id: string;
    /** Null where no more than the contact is shared with you */
    interaction: (ContactInteractionDto) | null;
    /** The venue is where it took place; UTC where no more than the contact is shared */
    occurredAt: ClocksDto;
    organisation: string;
    organisationId: string;
};
export type ContactPageDto = {
    /** In the order that the list says */
    items: ContactDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type AskCountDto = {
    ask: AskInDraftDto;
    /** How many more no would defeat it; 0 when it fails as things stand, null when it cannot fail */
    moreToBlock: number | null;
    /** How many yes it needs while the open ones abstain, `short` more than it has; 0 for consensus */
    needed: number;
    passes: boolean;
    /** Chance that it carries, 0 to 1 */
    probability: number;
    /** How many of the nearest must be won over; 0 when it passes, null when it cannot */
    short: number | null;
    /** Members whose position is older than the draft or too old */
    stale: number;
    summary: CountSummaryDto;
    tally: FirmTallyDto;
    /** Members of whom you know no position */
    "unknown": number;
};
export type CountsDto = {
    /** All asks of the campaign, the weightiest first */
    items: AskCountDto[];
    /** All who have a vote */
    members: number;
    rule: DecisionRule;
    scope: ScopeDto;
};
export type OddHourDto = {
    code: "skipped" | "twice_earlier" | "twice_later";
    /** The wall time that was asked for */
    stated: string;
    /** The wall time that it means: of a skipped hour the first minute after the gap */
    taken: string;
    zone: string;
};
export type DeadlineDto = {
    anchor: ("session_open" | "session_close" | null) | null;
    /** Time of day in `zone` */
    at: string | null;
    due: ClocksDto;
    id: string;
    kind: DeadlineKind;
    oddHour: (OddHourDto) | null;
    /** Signed calendar days from the date of the anchor; only together with `at` */
    offsetDays: number;
    /** Signed exact minutes from the anchor; only without `at` */
    offsetMinutes: number;
    /** null while it stands */
    removed: (RemovedDto) | null;
    /** A relative deadline hangs on its session and moves with it */
    schedule: "absolute" | "relative";
    session: string | null;
    sessionId: string | null;
    source: string | null;
    state: "open" | "cancelled";
    title: string;
    version: number;
    /** The zone in which the deadline is stated */
    zone: string;
};
export type DeadlinePageDto = {
    /** In the order that the list says */
    items: DeadlineDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type MakeDeadlineRequest = {
    anchor?: ("session_open" | "session_close") | null;
    /** Time of day in `zone` */
    at?: string | null;
    /** A UUID made by the client makes the request repeatable */
    id?: string;
    kind: DeadlineKind;
    /** Signed calendar days from the date of the anchor, with `at` */
    offsetDays?: number | null;
    /** Signed exact minutes from the anchor, without `at` */
    offsetMinutes?: number | null;
    /** Needed when there is an `anchor` */
    sessionId?: string | null;
    source?: string | null;
    title: string;
    /** The local time in `zone` of a deadline that is stated by itself */
    wall?: string | null;
    /** IANA time zone */
    zone: string;
};
export type ChangeDeadlineRequest = {
    anchor?: ("session_open" | "session_close") | null;
    /** Time of day in `zone` */
    at?: string | null;
    kind?: DeadlineKind;
    /** Signed calendar days from the date of the anchor, with `at` */
    offsetDays?: number | null;
    /** Signed exact minutes from the anchor, without `at` */
    offsetMinutes?: number | null;
    /** The session it belongs to; null takes it away from its session */
    sessionId?: string | null;
    /** Where the time is stated; null takes it away */
    source?: string | null;
    state?: "open" | "cancelled";
    title?: string;
    /** The local time in `zone` of a deadline that is stated by itself */
    wall?: string | null;
    /** IANA time zone */
    zone?: string;
};
export type Closeness = "met" | "knows" | "trusted";
export type KnownByDto = {
    closeness: Closeness;
    name: string;
    userId: string;
};
export type ContactPointKind = "email" | "phone" | "signal" | "whatsapp" | "telegram" | "wechat" | "address" | "other";
export type DelegateItemDto = {
    authorId: string;
    /** Where they do it */
    city: string | null;
    delegation: string;
    delegationCode: string;
    id: string;
    knownBy: KnownByDto[];
    languages: string[];
    /** The latest of these */
    lastMet: (ClocksDto) | null;
    /** How many contacts with them you see */
    meetings: number;
    name: string;
    otherNames: string[];
    pronouns: string;
    /** Whether the name is a pseudonym, because you may not know who it is */
    pseudonymous: boolean;
    /** Ways to reach that you may see */
    reach: ContactPointKind[];
    /** What they do today */
    roleTitle: string | null;
    tier: Tier;
    title: string;
    version: number;
};
export type DelegateItemCountedPageDto = {
    /** How many answer in all; null on the pages after the first */
    count: number | null;
    /** In the order that the list says */
    items: DelegateItemDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type Likeness = "same" | "likely";
export type DelegateNameDto = {
    delegation: string;
    delegationCode: string;
    id: string;
    name: string;
};
export type DuplicateDto = {
    likeness: Likeness;
    one: DelegateNameDto;
    other: DelegateNameDto;
};
export type DuplicateListDto = {
    /** In the order that the list says */
    items: DuplicateDto[];
};
export type PeopleFormat = "csv" | "vcard";
export type ExportDelegatesRequest = {
    delegationCode?: string;
    format: PeopleFormat;
    /** Whom they are known to: `me`, or the id of a person */
    knownBy?: string;
    /** ISO 639 code of a language that they speak */
    language?: string;
    /** Names, or beginnings of their words in any order, without regard to accents; the best match first */
    q?: string;
    /** Only those whom you know no way to reach */
    unreachable?: boolean;
};
export type DelegateImportDto = {
    added: number;
    appliedAt: string;
    /** People to whom something was added */
    changed: number;
    /** People whom it added and taking it back removes */
    goes: number;
    id: string;
    /** Records that were merged into those who go, and stand by themselves again */
    parted: number;
    /** People whom it added and who stay all the same, since others have added to them or somebody has met them */
    stays: number;
    undoneAt: string | null;
};
export type DelegateImportListDto = {
    /** In the order that the list says */
    items: DelegateImportDto[];
};
export type RowDecisionPart = {
    /** `new`, `leave`, or the id of the delegate it is */
    "as": string;
    line: number;
};
export type ApplyPeopleRequest = {
    decisions?: RowDecisionPart[];
    /** Of which delegation whoever is of whom the file says none */
    delegationCode?: string;
    format: PeopleFormat;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** What stands in the file */
    text: string;
    /** Of all that is brought; what you chose for the campaign if left out */
    tier?: Tier;
};
export type CheckPeopleRequest = {
    /** Of which delegation whoever is of whom the file says none */
    delegationCode?: string;
    format: PeopleFormat;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** What stands in the file */
    text: string;
};
export type PeopleColumnDto = {
    /** null for one that is not read */
    field: string | null;
    header: string;
};
export type PersonPart = "otherNames" | "title" | "pronouns" | "languages" | "role" | "note";
export type PersonCandidateDto = {
    delegation: string;
    delegationCode: string;
    id: string;
    /** What the row says that is not kept of this person, and would not be: nothing is written over */
    left: PersonPart[];
    name: string;
    /** What the row would add to this person beside ways to reach: a post from today on, a note */
    takes: PersonPart[];
};
export type PersonRowState = "new" | "known" | "doubtful" | "refused";
export type PersonRowDto = {
    /** Who it may be; where the row is known, first whom it is taken for */
    candidates: PersonCandidateDto[];
    /** null where it is not found */
    delegation: (CodedDto) | null;
    line: number;
    name: string;
    problem: ("nameMissing" | "nameUnreadable" | "delegationUnknown" | "twice") | null;
    state: PersonRowState;
    /** Who may read it as the file says, which is brought for no more; null where it says nothing */
    tier: ("me" | "organisation" | "core" | "coalition" | "public") | null;
};
export type PeopleReportDto = {
    /** None for vCards */
    columns: PeopleColumnDto[];
    rows: PersonRowDto[];
};
export type RemovedDelegateDto = {
    delegation: string;
    delegationCode: string;
    id: string;
    name: string;
    removed: (RemovedDto) | null;
    tier: Tier;
};
export type RemovedDelegateListDto = {
    /** In the order that the list says */
    items: RemovedDelegateDto[];
};
export type SimilarDelegateDto = {
    delegation: string;
    delegationCode: string;
    id: string;
    likeness: Likeness;
    name: string;
};
export type SimilarDelegateListDto = {
    /** In the order that the list says */
    items: SimilarDelegateDto[];
};
export type AcquaintanceDto = {
    /** Who says so */
    authorId: string;
    closeness: Closeness;
    /** Of this saying: what is said instead names it as what it replaces */
    id: string;
    name: string;
    tier: Tier;
    userId: string;
};
export type ContactPointDto = {
    authorId: string;
    id: string;
    kind: ContactPointKind;
    tier: Tier;
    value: string;
    verifiedBy: string | null;
    /** When it was last found to work */
    verifiedOn: string | null;
    version: number;
};
export type InteractionItemDto = {
    author: string;
    authorId: string;
    delegation: string;
    delegationCode: string;
    id: string;
    kind: InteractionKind;
    note: string;
    /** The venue is where it took place */
    occurredAt: ClocksDto;
    organisation: string;
    organisationId: string;
    tier: Tier;
};
export type MergedDelegateDto = {
    /** Whether it was merged into this one itself, so that it can be taken apart here */
    direct: boolean;
    id: string;
    name: string;
    tier: Tier;
    /** As the merge left it: what taking it apart names in `If-Match` to undo that merge alone */
    version: number;
};
export type DelegateNoteDto = {
    author: string;
    authorId: string;
    changedAt: string;
    id: string;
    note: string;
    tier: Tier;
    version: number;
};
export type PseudonymDto = {
    name: string;
    tier: Tier;
};
export type DatedRoleDto = {
    /** Of the post */
    city: string | null;
    delegation: string;
    delegationCode: string;
    id: string;
    postId: string | null;
    /** Only for it */
    session: string | null;
    sessionId: string | null;
    title: string;
    validFrom: string | null;
    /** Last day, included; null = still */
    validTo: string | null;
};
export type DelegateDetailDto = {
    acquaintances: AcquaintanceDto[];
    author: string;
    authorId: string;
    contactPoints: ContactPointDto[];
    delegation: string;
    delegationCode: string;
    /** When its words were erased, UTC */
    erasedAt: string | null;
    /** Who erased them */
    erasedBy: string | null;
    /** The leading record: another id than was asked for, where that was merged into this */
    id: string;
    languages: string[];
    /** The latest hundred */
    meetings: InteractionItemDto[];
    merged: MergedDelegateDto[];
    /** Whether you may change, remove and erase it */
    mine: boolean;
    /** Empty once it was erased */
    name: string;
    notes: DelegateNoteDto[];
    /** Also those of records that were merged into it */
    otherNames: string[];
    /** Of the leading record alone: what a change of them replaces */
    ownOtherNames: string[];
    pronouns: string;
    pseudonym: (PseudonymDto) | null;
    pseudonymous: boolean;
    /** null while it stands */
    removed: (RemovedDto) | null;
    roles: DatedRoleDto[];
    tier: Tier;
    title: string;
    version: number;
};
export type DelegateRolePart = {
    /** For which delegation; that of the delegate if left out */
    delegationCode?: string;
    /** Of the role that is meant; a new one without */
    id?: string;
    /** A post of this delegation */
    postId?: string;
    /** A session of this campaign */
    sessionId?: string;
    title: string;
    validFrom?: string;
    /** Last day, included */
    validTo?: string;
};
export type ChangeDelegateRequest = {
    /** Corrects of which delegation the person is */
    delegationCode?: string;
    /** ISO 639 codes, the best spoken first */
    languages?: string[];
    name?: string;
    /** In other scripts, spellings and forms */
    otherNames?: string[];
    pronouns?: string;
    roles?: DelegateRolePart[];
    /** What you chose for the campaign if left out */
    tier?: Tier;
    /** How the person is addressed */
    title?: string;
};
export type SetAcquaintanceRequest = {
    closeness: Closeness;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** The act that is undone: refused where somebody said something else since. Null where nothing may be said by now */
    replaces?: string | null;
    /** What you chose for the campaign if left out */
    tier?: Tier;
};
export type AddContactPointRequest = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    kind: ContactPointKind;
    /** Who may see it; nobody above it is ever shown it */
    tier: Tier;
    value: string;
    /** The day on which you found that it works; null takes it away */
    verifiedOn?: string | null;
};
export type ChangeContactPointRequest = {
    kind?: ContactPointKind;
    /** Who may see it; nobody above it is ever shown it */
    tier?: Tier;
    value?: string;
    /** The day on which you found that it works; null takes it away */
    verifiedOn?: string | null;
};
export type MergeDelegateRequest = {
    /** The record that leads from then on */
    intoId: string;
};
export type MoveDelegateRequest = {
    delegationCode: string;
    /** The first day with the new delegation */
    on: string;
    /** A post of the new delegation */
    postId?: string;
    /** What the person does there */
    title?: string;
};
export type AddNoteRequest = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    note: string;
    /** What you chose for the campaign if left out */
    tier?: Tier;
};
export type ChangeNoteRequest = {
    note?: string;
    /** What you chose for the campaign if left out */
    tier?: Tier;
};
export type SetPseudonymRequest = {
    name: string;
    /** Wider than the tier of the delegate */
    tier: Tier;
};
export type LastContactDto = {
    /** Null where the reader knows that there was a contact, and no more */
    interactionId: string | null;
    kind: (InteractionKind) | null;
    occurredAt: ClocksDto;
    organisation: string;
};
export type CurrentPositionDto = {
    askId: string;
    /** 1 = a guess, 2 = likely, 3 = certain */
    confidence: Confidence;
    stance: Stance;
    tier: Tier;
};
export type DelegationDto = {
    alpha2: string;
    /** In the room today */
    capacity: RoomCapacity;
    /** ISO 3166-1 alpha-3 */
    code: string;
    formalName: string;
    /** To which it belongs today */
    groups: CodedDto[];
    kind: "member" | "observer" | "non_member";
    lastContact: (LastContactDto) | null;
    /** How many open tasks about it the reader sees */
    openTasks: number;
    /** By which one of the campaign's own is found as well; none for states */
    otherNames: string[];
    positions: CurrentPositionDto[];
    shortName: string;
};
export type DelegationPageDto = {
    /** In the order that the list says */
    items: DelegationDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type DelegateRoleDto = {
    /** Of the post */
    city: string | null;
    id: string;
    postId: string | null;
    /** Only for it */
    session: string | null;
    sessionId: string | null;
    title: string;
    validFrom: string | null;
    /** Last day, included; null = still */
    validTo: string | null;
};
export type DelegateDto = {
    authorId: string;
    id: string;
    name: string;
    /** Whether the name is a pseudonym, because you may not know who it is */
    pseudonymous: boolean;
    /** With this delegation */
    roles: DelegateRoleDto[];
    tier: Tier;
};
export type GroupOfDelegationDto = {
    code: string;
    kind: "regional" | "bloc" | "own";
    name: string;
    note: string | null;
    /** First day, if recorded */
    validFrom: string | null;
    /** Last day, included */
    validTo: string | null;
};
export type PositionCause = "said" | "corrected" | "restored";
export type RetractionCause = "correction" | "removal";
export type RetractionDto = {
    at: ClocksDto;
    by: string;
    byId: string;
    /** It was wrong and put right, or what it came of was withdrawn; null where it was taken back by itself */
    cause: (RetractionCause) | null;
    reason: string;
};
export type Said = "publicly" | "privately";
export type StatementItemDto = {
    group: string | null;
    groupCode: string | null;
    id: string;
    speaker: string;
    title: string;
};
export type Voice = "own" | "bloc";
export type StatedPositionDto = {
    author: string;
    /** Only what was `said` is a move of the delegation; `corrected` puts a record right, `restored` brings one back */
    cause: PositionCause;
    /** 1 = a guess, 2 = likely, 3 = certain */
    confidence: Confidence;
    /** What had been recorded wrongly, where that was another stance */
    correctedStance: (Stance) | null;
    /** Who said it, if that is known to you; of a sealed position only to its author */
    delegate: (NamedDto) | null;
    grade: EvidenceGrade;
    id: string;
    /** The interaction it comes from, where there is one that you see */
    interactionId: string | null;
    note: string;
    /** The venue is where it was said; UTC where it comes from an interaction that was shared differently and is not
    yours to see */
    occurredAt: ClocksDto;
    /** The position that it renews, where there is one that you see */
    renewsId: string | null;
    retracted: (RetractionDto) | null;
    said: Said;
    /** Its source is kept for its author alone */
    sealed: boolean;
    /** Towards the ask or away from it */
    shift: "towards" | "away" | "none";
    /** Of a sealed position empty for everybody but its author */
    source: string;
    /** Why it should be asked for again: a newer draft changed what the ask is about, or it is older than 180 days */
    stale: (StaleReason) | null;
    stance: Stance;
    /** The statement it comes from, where there is one that you see */
    statement: (StatementItemDto) | null;
    /** The draft it speaks about */
    textVersion: (KeyedDto) | null;
    tier: Tier;
    /** The state's own word, or its bloc's statement */
    voice: Voice;
};
export type AskPositionsDto = {
    ask: string;
    askId: string;
    /** Null when all that was said is taken back */
    current: (StatedPositionDto) | null;
    /** What was said before and what was taken back, the latest first */
    history: StatedPositionDto[];
};
export type PostDto = {
    city: string;
    id: string;
    version: number;
    zone: string;
};
export type TaskState = "open" | "done" | "cancelled";
export type TaskItemDto = {
    assignee: string | null;
    assigneeId: string | null;
    delegationCode: string | null;
    due: ClocksDto;
    id: string;
    /** The interaction it follows, where there is one that you see */
    interactionId: string | null;
    state: TaskState;
    tier: Tier;
    title: string;
    version: number;
};
export type DelegationDetailDto = {
    alpha2: string;
    /** In the room today; null where it is not in it */
    capacity: (RoomCapacity) | null;
    /** ISO 3166-1 alpha-3 */
    code: string;
    delegates: DelegateDto[];
    formalName: string;
    /** Past and present */
    groups: GroupOfDelegationDto[];
    /** The latest ten */
    interactions: InteractionItemDto[];
    kind: "member" | "observer" | "non_member";
    /** All current positions, and the latest 200 statements; the ask last spoken about comes first */
    positions: AskPositionsDto[];
    posts: PostDto[];
    shortName: string;
    /** All open ones, what is due first comes first */
    tasks: TaskItemDto[];
};
export type BriefAmendmentDto = {
    askId: string;
    /** What carrying it does to the ask */
    effect: AmendmentEffect;
    id: string;
    role: SponsorRole;
    since: string | null;
    state: AmendmentState;
    "symbol": string | null;
    title: string;
    /** The day on which it took its name off */
    until: string | null;
};
export type PositionInBriefDto = {
    author: string;
    authorId: string;
    /** 1 = a guess, 2 = likely, 3 = certain */
    confidence: Confidence;
    /** Who said it, if that is known to you; of a sealed position only to its author */
    delegate: (NamedDto) | null;
    grade: EvidenceGrade;
    id: string;
    /** The interaction it comes from, where there is one that you see */
    interactionId: string | null;
    note: string;
    /** The venue is where it was said; UTC where it comes from an interaction that was shared differently and is not
    yours to see */
    occurredAt: ClocksDto;
    organisation: string;
    said: Said;
    /** Its source is kept for its author alone */
    sealed: boolean;
    /** Of a sealed position empty for everybody but its author */
    source: string;
    /** Why it should be asked for again: a newer draft changed what the ask is about, or it is older than 180 days */
    stale: (StaleReason) | null;
    stance: Stance;
    /** The statement it comes from, where there is one that you see */
    statement: (StatementItemDto) | null;
    /** The draft it speaks about */
    textVersion: (KeyedDto) | null;
    tier: Tier;
    /** The state's own word, or its bloc's statement */
    voice: Voice;
};
export type BriefAskDto = {
    /** Whether the newest confirmed draft changed what it is about */
    changed: boolean;
    current: (PositionInBriefDto) | null;
    /** Whether its own word and its bloc's take different sides */
    differs: boolean;
    id: string;
    key: string;
    /** The numbers of its provisions in the newest confirmed draft */
    "number": string | null;
    /** The latest in the other voice: its bloc's, where its own word counts, and the other way round */
    other: (PositionInBriefDto) | null;
    /** 1 = the weightiest */
    priority: number;
    redLine: boolean;
    title: string;
};
export type BallotChoice = "yes" | "no" | "abstain" | "absent";
export type BriefBallotDto = {
    askId: string | null;
    choice: BallotChoice;
    /** What a yes did to the ask */
    effect: AmendmentEffect;
    heldAt: ClocksDto;
    title: string;
    voteId: string;
};
export type BriefBlocDto = {
    /** null: without a group */
    code: string | null;
    /** Ids of those among them on which the state itself takes another side */
    differsOn: string[];
    name: string | null;
    /** Ids of the asks on which its statement is the latest that was made for this delegation */
    spokeOn: string[];
};
export type BriefContactDto = {
    author: string | null;
    /** Who of the delegation took part */
    delegates: NamedDto[];
    id: string;
    /** null: all you may know is who was in touch, and when */
    kind: (InteractionKind) | null;
    note: string | null;
    occurredAt: ClocksDto;
    organisation: string;
    tier: Tier;
};
export type TreatyStep = "considers_signing" | "will_sign" | "will_not_sign" | "considers_joining" | "needs_law" | "in_government" | "sent_to_parliament" | "vote_in_parliament" | "parliament_approved" | "head_of_state" | "will_deposit" | "will_not_join";
export type TreatyIntentionDto = {
    author: string;
    authorId: string;
    /** How sure it is that it will come so: 1 a guess, 2 likely, 3 certain */
    confidence: 1 | 2 | 3;
    delegationCode: string;
    /** By when, on the calendar of the capital; null where no day was said */
    expectedOn: string | null;
    grade: EvidenceGrade;
    id: string;
    note: string;
    organisation: string;
    organisationId: string;
    /** null while it stands */
    removed: (RemovedDto) | null;
    source: string;
    /** The day on which it was said or done */
    statedOn: string;
    /** What it will do, or how far it is at home; the first three are about signing, all others lead to an instrument */
    step: TreatyStep;
    tier: Tier;
    version: number;
};
export type DraftDto = {
    /** The day on which it was circulated, at the venue */
    circulatedOn: string;
    id: string;
    key: string;
    "symbol": string | null;
    title: string;
};
export type TreatyActionKind = "signature" | "definitive_signature" | "ratification" | "acceptance" | "approval" | "accession" | "succession" | "formal_confirmation" | "withdrawal" | "provisional_application";
export type TreatyActDto = {
    /** Read at the depositary; what is only reported is shown and never counted */
    confirmed: boolean;
    /** The words of a declaration or reservation that came with it */
    declaration: string;
    delegationCode: string;
    /** The day of the act at the depositary; null where only that it happened is known */
    doneOn: string | null;
    /** Of a withdrawal or a provisional application: the day from which it has effect, where it is known */
    effectiveOn: string | null;
    id: string;
    /** All but signature, withdrawal (or denunciation) and provisional application are instruments that count */
    kind: TreatyActionKind;
    /** The day from which it is known */
    knownOn: string;
    note: string;
    source: string;
    version: number;
};
export type NoDayReason = "later_terms" | "no_date" | "succession";
export type BriefDto = {
    alpha2: string;
    amendments: BriefAmendmentDto[];
    /** Red lines first, then by weight; also those on which you know nothing */
    asks: BriefAskDto[];
    /** The last five */
    ballots: BriefBallotDto[];
    /** That spoke for it */
    blocs: BriefBlocDto[];
    /** In the room today; null where it is not in it */
    capacity: (RoomCapacity) | null;
    /** ISO 3166-1 alpha-3 */
    code: string;
    /** The last five */
    contacts: BriefContactDto[];
    delegates: DelegateDto[];
    formalName: string;
    /** To which it belongs today */
    groups: GroupOfDelegationDto[];
    /** What its capital says that it will do towards the treaty, what was said last first */
    intentions: TreatyIntentionDto[];
    kind: "member" | "observer" | "non_member";
    lead: (DelegationLeadDto) | null;
    posts: PostDto[];
    scope: ScopeDto;
    shortName: string;
    /** All open ones, what is due first comes first */
    tasks: TaskItemDto[];
    /** The newest confirmed draft */
    textVersion: (DraftDto) | null;
    treatyActions: TreatyActDto[];
    /** From when the treaty binds it; null where it is no party, or where that is not known */
    treatyInForceOn: string | null;
    /** Why that is not known of a party although the others have a day */
    treatyNoDayBecause: (NoDayReason) | null;
    /** Whether it has a vote in the room today */
    votes: boolean;
};
export type AddDelegateRequest = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** ISO 639 codes, the best spoken first */
    languages?: string[];
    name: string;
    /** In other scripts, spellings and forms */
    otherNames?: string[];
    pronouns?: string;
    roles?: DelegateRolePart[];
    /** What you chose for the campaign if left out */
    tier?: Tier;
    /** How the person is addressed */
    title?: string;
};
export type SetLeadRequest = {
    /** An organisation of this campaign */
    organisationId: string;
    /** Somebody with a seat for that organisation; nobody in particular if left out */
    userId?: string | null;
};
export type LeadDto = {
    delegation: string;
    delegationCode: string;
    organisation: string;
    organisationId: string;
    since: ClocksDto;
    user: string | null;
    /** Null when nobody was named, or whoever was has left the organisation or the campaign */
    userId: string | null;
    version: number;
};
export type PositionDto = {
    /** Title of the ask */
    ask: string;
    askId: string;
    author: string;
    authorId: string;
    /** Only what was `said` is a move of the delegation; `corrected` puts a record right, `restored` brings one back */
    cause: PositionCause;
    /** 1 = a guess, 2 = likely, 3 = certain */
    confidence: Confidence;
    /** What had been recorded wrongly, where that was another stance */
    correctedStance: (Stance) | null;
    /** The position that it puts right or brings back; that one is retracted */
    correctsId: string | null;
    /** Who said it, if that is known to you; of a sealed position only to its author */
    delegate: (NamedDto) | null;
    delegationCode: string;
    grade: EvidenceGrade;
    id: string;
    /** The interaction it comes from, where there is one that you see */
    interactionId: string | null;
    note: string;
    /** The venue is where it was said; UTC where it comes from an interaction that was shared differently and is not
    yours to see */
    occurredAt: ClocksDto;
    organisation: string;
    organisationId: string;
    /** The stance before this one, of those that you see; null for one that was wrong */
    previousStance: (Stance) | null;
    /** When it was entered */
    recordedAt: ClocksDto;
    /** The position that it renews, where there is one that you see */
    renewsId: string | null;
    retracted: (RetractionDto) | null;
    said: Said;
    /** Its source is kept for its author alone */
    sealed: boolean;
    /** Towards the ask or away from it */
    shift: "towards" | "away" | "none";
    /** Of a sealed position empty for everybody but its author */
    source: string;
    /** Why it should be asked for again: a newer draft changed what the ask is about, or it is older than 180 days */
    stale: (StaleReason) | null;
    stance: Stance;
    /** The statement it comes from, where there is one that you see */
    statement: (StatementItemDto) | null;
    /** The draft it speaks about */
    textVersion: (KeyedDto) | null;
    tier: Tier;
    /** The state's own word, or its bloc's statement */
    voice: Voice;
};
export type PositionPageDto = {
    /** In the order that the list says */
    items: PositionDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type PostOfDelegationDto = {
    city: string;
    id: string;
    /** null while it stands */
    removed: (RemovedDto) | null;
    version: number;
    zone: string;
};
export type PostOfDelegationListDto = {
    /** In the order that the list says */
    items: PostOfDelegationDto[];
};
export type AddPostRequest = {
    city: string;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** IANA time zone */
    zone: string;
};
export type ChangePostRequest = {
    city?: string;
    /** IANA time zone */
    zone?: string;
};
export type AskDeletionRequest = {
    /** The name of the campaign, as it stands */
    name: string;
};
export type DeliveryState = "planned" | "claimed" | "handing_over" | "accepted" | "skipped" | "failed" | "uncertain";
export type DeliveryKind = "deadline_reminder" | "task_reminder" | "deadline_moved" | "deadline_cancelled" | "deadline_restored" | "task_notice" | "task_overdue" | "failed_sign_ins" | "seat_notice" | "digest" | "invitation" | "letter_request" | "letter_reminder" | "letter_moved" | "letter_confirm" | "letter_receipt" | "mission_mail";
export type DeliveryDto = {
    /** Title of the deadline or task, as far as the reader may see it */
    about: string | null;
    /** When the relay accepted it */
    acceptedAt: (ClocksDto) | null;
    /** Times it was handed over to the mail relay */
    attempts: number;
    /** The address that an invitation went to, for coordinators; null for other mail */
    email: string | null;
    /** When it is planned for; `venue` is the recipient's clock, or yours where that is not known to you */
    fireAt: ClocksDto;
    id: string;
    kind: DeliveryKind;
    messageId: string | null;
    /** When it is tried next, if it had to wait: for the morning, or after a refusal */
    nextTryAt: (ClocksDto) | null;
    /** Which mail of its series: a counter, or the week of a digest */
    occurrence: string;
    /** By name; whoever was invited and has not accepted goes by the name in the invitation */
    recipient: string;
    skipReason: ("cancelled" | "superseded" | "expired" | "empty" | "not_a_member" | "account_disabled" | "unsubscribed" | "address_refused" | "done" | "no_longer_addressed" | "too_many_attempts") | null;
    state: DeliveryState;
    /** The deadline, task, seat or invitation it is about */
    subjectId: string;
    /** Whether it may come at night */
    urgent: boolean;
    userId: string;
};
export type DeliveryPageDto = {
    /** In the order that the list says */
    items: DeliveryDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type DeliveryCountDto = {
    count: number;
    state: DeliveryState;
};
export type DeliverySummaryDto = {
    /** Planned, and due for more than five minutes */
    late: number;
    /** Every state, also with none. Each number is that of the rows that the list gives for the state and the same filters */
    states: DeliveryCountDto[];
};
export type ResolveDeliveryRequest = {
    /** `sent`: it arrived, or is not to be sent again. `send_again`: it did not arrive. */
    "as": "sent" | "send_again";
};
export type DuplicateKind = "delegates" | "organisations";
export type LikeRecordDto = {
    delegation: string | null;
    /** Null for an organisation */
    delegationCode: string | null;
    id: string;
    name: string;
};
export type DismissedDuplicateDto = {
    /** Who put the pair away; null where the account is gone */
    by: string | null;
    dismissed: ClocksDto;
    id: string;
    one: LikeRecordDto;
    other: LikeRecordDto;
};
export type DismissedDuplicatePageDto = {
    /** In the order that the list says */
    items: DismissedDuplicateDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type DismissDuplicateRequest = {
    about: DuplicateKind;
    oneId: string;
    otherId: string;
};
export type ErrorReportState = "open" | "done" | "dismissed";
export type ErrorReportDto = {
    /** The part of the page; empty for all of it */
    about: string;
    answered: (ClocksDto) | null;
    answeredBy: string | null;
    body: string;
    /** How they can be reached, as they wrote it */
    contact: string | null;
    id: string;
    received: ClocksDto;
    state: ErrorReportState;
    version: number;
};
export type ErrorReportListDto = {
    /** In the order that the list says */
    items: ErrorReportDto[];
};
export type AnswerErrorReportRequest = {
    state: ErrorReportState;
};
export type ExportPositionsRequest = {
    /** Only these asks; all if left out */
    askIds?: string[];
    /** Only these delegations; all if left out */
    delegationCodes?: string[];
    /** `wide`: a row per delegation and a column per ask, with stance, confidence and how it was said; `long`: a row per position with every field, who recorded it, for which organisation, and when */
    form: "wide" | "long";
    format: "csv" | "xlsx";
};
export type GroupMemberDto = {
    code: string;
    shortName: string;
    /** First day, if recorded */
    validFrom: string | null;
    /** Last day, included */
    validTo: string | null;
};
export type GroupDto = {
    code: string;
    kind: "regional" | "bloc" | "own";
    members: GroupMemberDto[];
    name: string;
    source: string;
};
export type GroupPageDto = {
    /** In the order that the list says */
    items: GroupDto[];
    /** Cursor of the following page */
    next: string | null;
    /** The day it holds for */
    on: string;
};
export type ChangeCause = "said" | "corrected" | "withdrawn" | "restored";
export type HandoverShiftDto = {
    /** Only what was `said` is a move. `corrected`: the record was wrong; `withdrawn` or `restored`: the record was taken back or brought back */
    cause: ChangeCause;
    /** What stood there before and was wrong; null where it was right */
    corrected: (Stance) | null;
    /** By code */
    delegations: string[];
    /** Towards the ask or away from it; `none` also where one side is not known, or nobody moved */
    direction: "towards" | "away" | "none";
    /** As it is known now; null: nothing was known */
    "from": (Stance) | null;
    /** null: nothing stands now */
    to: (Stance) | null;
};
export type HandoverActDto = {
    author: string | null;
    authorId: string;
    /** What caused the entry: `corrected` and `restored` are of what had been recorded before. null: taken back */
    cause: (PositionCause) | null;
    grade: (EvidenceGrade) | null;
    /** Of the position, the statement or the import; of a retraction, the statement undone, if any */
    id: string | null;
    kind: "position" | "statement" | "import" | "retraction";
    /** When it was said */
    occurredAt: (ClocksDto) | null;
    organisation: string | null;
    /** When it was entered */
    recordedAt: ClocksDto;
    said: (Said) | null;
    shifts: HandoverShiftDto[];
    /** Of the statement; of an import the name of the file, to whoever brought it */
    title: string | null;
    /** null: taken back */
    voice: (Voice) | null;
    /** The note, or the reason for taking it back */
    why: string;
};
export type HandoverAmendmentDto = {
    /** What carrying it does to the ask */
    effect: AmendmentEffect;
    id: string;
    /** Codes of those whose name is on it, the sponsor first */
    sponsors: string[];
    state: AmendmentState;
    "symbol": string | null;
    title: string;
    what: "added" | "changed";
};
export type HandoverRewordingDto = {
    at: ClocksDto;
    /** An article of a confirmed draft was corrected, the ask was linked to other provisions, or a draft was confirmed, reopened, removed or dated otherwise */
    cause: "confirmed" | "reopened" | "removed" | "dated" | "article" | "links";
    /** The draft, by its title; null where it is removed, or none is meant */
    draft: string | null;
    /** Of the article that was corrected */
    "number": string | null;
};
export type HandoverStaleDto = {
    /** Codes of the delegations whose current position is of earlier words by that */
    delegations: string[];
    /** Codes of those whose current position is no longer of earlier words */
    fresh: string[];
    /** In their order; none where it is not known */
    reasons: HandoverRewordingDto[];
    /** Of the draft that was confirmed; null where something else was done */
    textKey: string | null;
    /** The draft; null where the ask was linked to other provisions */
    textVersionId: string | null;
};
export type HandoverSurpriseDto = {
    actual: BallotChoice;
    called: "yes" | "no";
    delegationCode: string;
};
export type HandoverVoteCallsDto = {
    /** How many it had called yes or no */
    called: number;
    /** And how many of those did so */
    hits: number;
    /** The others, the least expected first */
    surprises: HandoverSurpriseDto[];
};
export type VoteKind = "proposal" | "amendment" | "separate" | "no_action" | "procedure";
export type VotesCastDto = {
    absent: number | null;
    abstain: number | null;
    no: number | null;
    yes: number | null;
};
export type HandoverVoteDto = {
    /** Of one that was recorded before: put back, or put right, since. null: recorded or removed since */
    again: ("restored" | "corrected") | null;
    /** null where nobody had been called: a vote on no ask, no ballots, or no positions that you see */
    calls: (HandoverVoteCallsDto) | null;
    /** Whether the ballots of all members are known, or a tally */
    complete: boolean;
    /** What a yes did to the ask */
    effect: AmendmentEffect;
    heldAt: ClocksDto;
    id: string;
    /** What it was on */
    kind: VoteKind;
    /** Yes that carry it; 0 for consensus */
    needed: number;
    numbers: VotesCastDto;
    /** Under that rule */
    passes: boolean;
    rule: DecisionRule;
    /** Yes that were missing; objectors for consensus */
    short: number;
    title: string;
    /** Whether the record of it was removed */
    undone: boolean;
    /** Present and voting */
    voting: number;
};
export type HandoverAskDto = {
    /** In the order of entry */
    acts: HandoverActDto[];
    amendments: HandoverAmendmentDto[];
    /** Whether the newest confirmed draft changed what it is about */
    changed: boolean;
    id: string;
    key: string;
    /** The numbers of its provisions in the newest confirmed draft */
    "number": string | null;
    /** 1 = the weightiest */
    priority: number;
    redLine: boolean;
    /** That it was archived, or taken up again, since */
    shelf: ("archived" | "taken_up") | null;
    stale: (HandoverStaleDto) | null;
    title: string;
    votes: HandoverVoteDto[];
};
export type HandoverDeadlineDto = {
    due: ClocksDto;
    id: string;
    kind: DeadlineKind;
    title: string;
    /** changed: moved or worded anew. Of what was cancelled or removed `due` is no more */
    what: "added" | "changed" | "cancelled" | "removed";
};
export type InteractionItemCountedListDto = {
    /** How many you see; the first of them are in `items` */
    count: number;
    /** In the order that the list says */
    items: InteractionItemDto[];
};
export type HandoverRoomChangeDto = {
    delegationCode: string;
    /** null: not in it */
    "is": (RoomCapacity) | null;
    /** null: not in it */
    was: (RoomCapacity) | null;
};
export type HandoverRenamedDto = {
    "is": string;
    was: string;
};
export type HandoverRoomDto = {
    /** How many vote */
    after: number;
    /** How many voted */
    before: number;
    changes: HandoverRoomChangeDto[];
    renamed: HandoverRenamedDto[];
};
export type HandoverSessionDto = {
    city: string;
    closes: ClocksDto;
    id: string;
    name: string;
    opens: ClocksDto;
    wasCity: string;
    wasCloses: ClocksDto;
    wasOpens: ClocksDto;
    what: "moved" | "removed" | "again";
};
export type StatementAskDto = {
    ask: string;
    askId: string;
    confidence: Confidence;
    stance: Stance;
};
export type HandoverStatementDto = {
    asks: StatementAskDto[];
    author: string;
    /** For how many delegations it speaks */
    delegations: number;
    group: string | null;
    groupCode: string | null;
    id: string;
    occurredAt: ClocksDto;
    speaker: string;
    title: string;
};
export type TaskItemCountedListDto = {
    /** How many you see; the first of them are in `items` */
    count: number;
    /** In the order that the list says */
    items: TaskItemDto[];
};
export type HandoverTasksDto = {
    /** Done or cancelled */
    closed: TaskItemCountedListDto;
    /** Open and due by the end of the day on your clock */
    due: TaskItemCountedListDto;
    opened: TaskItemCountedListDto;
};
export type HandoverTextDto = {
    /** The day on which it was circulated, at the venue */
    circulatedOn: string;
    confirmedAt: ClocksDto;
    id: string;
    key: string;
    "symbol": string | null;
    title: string;
};
export type HandoverTreatyActDto = {
    /** Read at the depositary; what is only reported is shown and never counted */
    confirmed: boolean;
    /** The words of a declaration or reservation that came with it */
    declaration: string;
    delegationCode: string;
    /** The day of the act at the depositary; null where only that it happened is known */
    doneOn: string | null;
    /** Of a withdrawal or a provisional application: the day from which it has effect, where it is known */
    effectiveOn: string | null;
    id: string;
    /** All but signature, withdrawal (or denunciation) and provisional application are instruments that count */
    kind: TreatyActionKind;
    /** The day from which it is known */
    knownOn: string;
    note: string;
    source: string;
    version: number;
    /** All but `recorded` were recorded before. `restored`: it had been taken back, and holds again */
    what: "recorded" | "taken_back" | "restored" | "confirmed" | "corrected";
};
export type HandoverUnreadDto = {
    /** marked: since you marked it as read. Never marked: since your seat began (`seat`), but no further back than 30 days (`bounded`) */
    basis: "marked" | "seat" | "bounded";
    /** To be sent when it is marked as read. What was still being written a minute before this answer stays unread */
    until: string;
};
export type HandoverDto = {
    /** Only asks on which something happened, the weightiest first */
    asks: HandoverAskDto[];
    deadlines: HandoverDeadlineDto[];
    /** With the latest twenty */
    interactions: InteractionItemCountedListDto;
    /** On something else than an ask */
    otherVotes: HandoverVoteDto[];
    /** Who is in the room otherwise than then */
    room: HandoverRoomDto;
    scope: ScopeDto;
    sessions: HandoverSessionDto[];
    since: ClocksDto;
    /** At most fifty */
    statements: HandoverStatementDto[];
    tasks: HandoverTasksDto;
    /** Drafts that were confirmed */
    texts: HandoverTextDto[];
    treatyActions: HandoverTreatyActDto[];
    /** Null where you asked for another moment */
    unread: (HandoverUnreadDto) | null;
};
export type MarkHandoverReadRequest = {
    /** The `since` of what was shown */
    "from": string;
    /** The `until` of what was shown: what came after it stays unread */
    until: string;
};
export type HandoverReadDto = {
    /** Null: nothing is marked */
    until: string | null;
};
export type UnmarkHandoverReadRequest = {
    /** What was marked */
    until: string;
};
export type ImportAppliedDto = {
    at: ClocksDto;
    /** Cells that stated something and were left out because of errors; the report names their rows */
    leftOut: number;
    /** Positions */
    written: number;
};
export type ImportFailureDto = {
    code: "changedMeanwhile" | "ourFault" | "tooSlow" | "tooMuchMemory" | "readBroken";
    /** The same in English */
    message: string;
};
export type ImportProgressDto = {
    /** What is being done; null when nothing is */
    doing: ("waiting" | "reading" | "comparing" | "writing" | "undoing") | null;
    done: number;
    /** Steps */
    total: number;
};
export type ImportItemDto = {
    applied: (ImportAppliedDto) | null;
    /** When it was brought */
    createdAt: ClocksDto;
    /** Why it could not be read or applied */
    failure: (ImportFailureDto) | null;
    fileName: string;
    id: string;
    progress: ImportProgressDto;
    state: "reading" | "checked" | "applying" | "applied" | "undoing" | "undone" | "failed";
    undoneAt: (ClocksDto) | null;
    version: number;
};
export type ImportItemPageDto = {
    /** In the order that the list says */
    items: ImportItemDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type ImportMappingDto = {
    cells?: {
        [key: string]: string;
    };
    columns?: {
        [key: string]: string;
    };
    dateOrder?: "day_first" | "month_first";
    delimiter?: "," | ";" | "\t" | "|";
    encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-874" | "windows-1251" | "windows-1256" | "windows-1250" | "gb18030" | "big5" | "shift_jis" | "euc-kr";
    form?: "wide" | "turned" | "long";
    headerRow?: number;
    rows?: {
        [key: string]: string;
    };
    sheet?: string;
    stateColumn?: string;
    states?: {
        [key: string]: string;
    };
    words?: {
        [key: string]: string;
    };
};
export type ImportOptionsDto = {
    confidence: 1 | 2 | 3;
    /** When the file was changed last, on the machine that it was brought from; null where that is not known */
    fileChangedAt: (ClocksDto) | null;
    grade: EvidenceGrade;
    /** The venue is where it was said; null until somebody says it */
    occurredAt: (ClocksDto) | null;
    said: Said;
    /** Where nothing was said of it, the name of the sheet */
    source: string;
    /** Null: the draft of the day it was said */
    textVersionId: string | null;
    tier: Tier;
    zone: string;
};
export type UnsettledStateDto = {
    candidates: CodedDto[];
    /** The first rows that have it */
    rows: number[];
    text: string;
};
export type ComparedPositionDto = {
    author: string;
    confidence: Confidence;
    occurredAt: ClocksDto;
    organisation: string;
    stance: Stance;
    /** The state's own word, or its bloc's statement */
    voice: Voice;
};
export type StatedChangeDto = {
    ask: string;
    askId: string;
    /** In `mapping.cells` with `ignore` it is not written */
    cell: string;
    confidence: Confidence;
    delegation: CodedDto;
    /** What stands; null where nothing does */
    "from": (ComparedPositionDto) | null;
    /** `turn`: from one side to the other; `stance`: to another stance; `detail`: the same stance, said anew; `stays`: what stands was said later and stays */
    kind: "turn" | "stance" | "detail" | "stays";
    /** When the sheet says it was said; null while nobody has said it */
    occurredAt: (ClocksDto) | null;
    stance: Stance;
    /** Taken out of the sheet by its author: it is not written */
    takenOut: boolean;
};
export type AskCandidateDto = {
    ask: string;
    askId: string;
};
export type SheetColumnDto = {
    ask: string | null;
    askId: string | null;
    /** By what it was found */
    by: ("choice" | "key" | "title" | "article" | "header" | "content") | null;
    /** Asks it may be about, the likeliest first, where a person has to choose */
    candidates: AskCandidateDto[];
    /** Its letters, or the number of the row */
    column: string;
    /** What it says of the one position of each row; null where rows are states or asks */
    field: ("delegationCode" | "delegation" | "askKey" | "ask" | "stance" | "confidence" | "said" | "grade" | "source" | "note" | "tier" | "occurredAt" | "zone" | "textVersion" | "voice") | null;
    header: string;
    role: "state" | "also_state" | "ask" | "note" | "field" | "ignore" | "unmapped";
    /** The stance that a mark in this column stands for; null where the cells say it themselves */
    stance: ("champion" | "support" | "lean_support" | "undecided" | "lean_against" | "oppose" | "silent") | null;
};
export type SheetProblemDto = {
    code: "fileEmpty" | "fileTooLarge" | "oldExcel" | "pdf" | "sheetEmpty" | "noBallots" | "webPage" | "notASheet" | "invisibleLeftOut" | "wrongBytes" | "encodingAssumed" | "otherEnding" | "bareQuote" | "quoteInside" | "rowTooWide" | "moreRows" | "rowTooLong" | "tooManyRows" | "tooManyColumns" | "errorInCell" | "formulaInCell" | "noNumberInCell" | "crossedOut" | "unpackedTooLarge" | "damaged" | "locked" | "partMissing" | "binaryWorkbook" | "noWorkbook" | "noOdsSheet" | "noVisibleSheet" | "unreadable" | "merged" | "firstVisibleSheet" | "firstSheetWithTable" | "hiddenRows" | "hiddenColumns" | "noColumnOfStates" | "noColumnOfAsks" | "rowNamesNoState" | "longRowNamesNoState" | "rowNamesNoAsk" | "remarksTooLong" | "remarksAlone" | "columnNotRead" | "datesNotRead" | "sameHeader" | "noSuchAsk" | "severalAsks" | "archivedAsk" | "valueOneOf" | "valueTooLong" | "valueSeveralLines" | "valueNoMoment" | "valueYear" | "valueAhead" | "valueNoZone" | "valueNoDraft" | "valueOutsideCore" | "headerAlone" | "aboveHeader" | "otherStance" | "sameStance" | "statementOfGroup" | "older" | "columnNoHeader" | "columnSeveralAsks" | "columnNoAsk" | "columnsSameAsk" | "replacedLetters" | "nothingInRow" | "columnsThereAre" | "choiceNoAsk" | "choiceNoState" | "choiceNoMeaning" | "choiceNoRow" | "choiceNoCell" | "unknownWord" | "group" | "ambiguousState" | "unknownState" | "unknownStateNear" | "observer" | "observerUnion" | "outsideRoom" | "statesDisagree" | "otherNameUnknown" | "asksDisagree" | "otherTitle" | "offsetDisagrees" | "headerIsState" | "sheetWithStates" | "sheetChosen" | "noSuchSheet" | "fileNotKept" | "valueDayMonth" | "valueCentury" | "serialDate" | "buddhistDate" | "dayAlone" | "dayFirstFound" | "monthFirstFound" | "rowNoHeader" | "rowSeveralAsks" | "rowNoAsk" | "rowsSameAsk" | "columnNamesNoState" | "columnRemarksTooLong" | "columnRemarksAlone" | "columnStatesDisagree" | "leftOfNames" | "noColumnOfAskNames" | "noRowOfStates" | "noRowOfAsks" | "noLongForm" | "choiceOtherForm" | "voteAsStance" | "olderWords" | "olderThanDays";
    column: string | null;
    /** `file`, `rows.7`, `columns.B`, `cells.B7`, or the field of the request, e.g. `mapping.words.hm` */
    field: string;
    /** The same in English: what is wrong and how to put it right */
    message: string;
    /** What its message names */
    params: {
        [key: string]: string | number | string[];
    };
    row: number | null;
};
export type IgnoredRowDto = {
    /** `row`: the row was chosen; `name`: what names it was; `nothing`: it states nothing of any state */
    by: "row" | "name" | "nothing";
    row: number;
    /** What names the row */
    text: string;
};
export type LeftOutRowDto = {
    /** Of its cells that state something, the first twenty */
    columns: string[];
    /** How many cells */
    count: number;
    row: number;
    /** What names the row */
    text: string;
};
export type LeftOutDto = {
    /** Cells that state a position, or would if they were understood */
    cells: number;
    /** All of them */
    rows: LeftOutRowDto[];
};
export type SheetRowDto = {
    row: number;
    /** From column A on */
    texts: string[];
};
export type SheetFactsDto = {
    columns: number;
    delimiter: ("," | ";" | "\t" | "|") | null;
    described: string;
    encoding: ("utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-874" | "windows-1251" | "windows-1256" | "windows-1250" | "gb18030" | "big5" | "shift_jis" | "euc-kr") | null;
    format: ("csv" | "xlsx" | "ods") | null;
    /** The first ten */
    preview: SheetRowDto[];
    /** Filled ones */
    rows: number;
    sheetName: string | null;
    /** Visible sheets of a workbook, of which any can be chosen */
    sheetNames: string[];
};
export type StanceNumbersDto = {
    champion: number;
    lean_against: number;
    lean_support: number;
    oppose: number;
    silent: number;
    support: number;
    undecided: number;
};
export type AskSummaryDto = {
    ask: string;
    askId: string;
    changed: number;
    /** Where nothing stands yet */
    "new": number;
    /** Not written again */
    same: number;
    stances: StanceNumbersDto;
};
export type SheetTotalsDto = {
    changed: number;
    "new": number;
    positions: number;
    same: number;
};
export type UnderstoodWordDto = {
    /** The first of them */
    cells: string[];
    /** As the word itself states it; null where it says nothing of it */
    confidence: (1 | 2 | 3) | null;
    /** In how many cells */
    count: number;
    /** Whether a person said what it means */
    decided: boolean;
    /** `empty`: it says nothing */
    meaning: "champion" | "support" | "lean_support" | "undecided" | "lean_against" | "oppose" | "silent" | "empty";
    word: string;
};
export type UnknownWordDto = {
    /** The first of them */
    cells: string[];
    /** In how many cells */
    count: number;
    word: string;
};
export type ImportReportDto = {
    ambiguousStates: UnsettledStateDto[];
    /** What would come over something that stands: what turns a side first. As far as you may see it */
    changes: StatedChangeDto[];
    /** Of a wide sheet, and the rows of a turned one */
    columns: SheetColumnDto[];
    /** What stands first in dates such as 05/08/2024; null where nothing tells */
    dateOrder: ("day_first" | "month_first") | null;
    /** Empty, or with a word that says nothing */
    emptyCells: number;
    /** Nothing is written while there are any, unless they are skipped */
    errorCount: number;
    /** The first 500 */
    errors: SheetProblemDto[];
    /** `wide`: rows are states and columns are asks; `turned`: rows are asks and columns are states; `long`: one row per position */
    form: ("wide" | "turned" | "long") | null;
    headerRow: number | null;
    /** In the order of the sheet */
    ignoredRows: IgnoredRowDto[];
    leftOut: LeftOutDto;
    sheet: SheetFactsDto;
    stateColumn: string | null;
    summary: AskSummaryDto[];
    totals: SheetTotalsDto;
    /** Positions of which the sheet does not say when they were said: `options.occurredAt` has to */
    undated: number;
    /** The first 500: what was taken for nothing, then the most frequent */
    understoodWords: UnderstoodWordDto[];
    unknownStates: UnsettledStateDto[];
    /** The most frequent first */
    unknownWords: UnknownWordDto[];
    /** Positions of which the sheet says when they were said and not where: what has no offset was read on the clock of
    `options.zone`, and is read anew when that changes */
    unplaced: number;
    warningCount: number;
    /** The first 200 */
    warnings: SheetProblemDto[];
};
export type ImportDto = {
    applied: (ImportAppliedDto) | null;
    /** When it was brought */
    createdAt: ClocksDto;
    /** Why it could not be read or applied */
    failure: (ImportFailureDto) | null;
    fileName: string;
    id: string;
    mapping: ImportMappingDto;
    options: ImportOptionsDto;
    progress: ImportProgressDto;
    /** What was found when it was last checked, or applied; null until it has been read */
    report: (ImportReportDto) | null;
    state: "reading" | "checked" | "applying" | "applied" | "undoing" | "undone" | "failed";
    undoneAt: (ClocksDto) | null;
    version: number;
};
export type ImportMappingPart = {
    /** Cells that are taken out, so that what stands there stays */
    cells?: {
        [key: string]: string;
    } | null;
    /** By column, or by the number of the row of a turned sheet: the id of the ask it is about, `note` for remarks on each state, or `ignore`; in a list with one row for each position the name of its `field`, such as `stance` */
    columns?: {
        [key: string]: string;
    } | null;
    /** What stands first in dates such as 05/08/2024; found by the program, if it can be, if never given */
    dateOrder?: ("day_first" | "month_first") | null;
    /** What stands between the cells of a CSV file; found by the program if never given */
    delimiter?: ("," | ";" | "\t" | "|") | null;
    /** How the letters of a CSV file are written; found by the program if never given */
    encoding?: ("utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "windows-874" | "windows-1251" | "windows-1256" | "windows-1250" | "gb18030" | "big5" | "shift_jis" | "euc-kr") | null;
    /** `wide`: rows are states and columns are asks; `turned`: rows are asks and columns are states; `long`: one row per position. Found by the program if never given */
    form?: ("wide" | "turned" | "long") | null;
    /** The row that names the columns, 0 for none; found by the program if never given */
    headerRow?: number | null;
    /** Rows that are left out, by their number, such as one of totals */
    rows?: {
        [key: string]: string;
    } | null;
    /** The visible sheet of a workbook that is read; found by the program if never given */
    sheet?: string | null;
    /** The column that names the states; found by the program if never given */
    stateColumn?: string | null;
    /** Which states names of the sheet mean: a code, or `ignore` */
    states?: {
        [key: string]: string;
    } | null;
    /** What words of the sheet mean: a stance, or `empty` */
    words?: {
        [key: string]: string;
    } | null;
};
export type ImportOptionsPart = {
    /** 1 = a guess, 2 = likely, 3 = certain; of cells such as a plain “yes” */
    confidence?: (Confidence) | null;
    grade?: (EvidenceGrade) | null;
    /** When it was said. Nothing of which the sheet does not say it is written before this is known */
    occurredAt?: string | null;
    said?: (Said) | null;
    /** Where it can be looked up, or how it was learned; the name of the sheet if left out */
    source?: string | null;
    /** The draft it speaks about; the newest confirmed one of the day it was said, if left out */
    textVersionId?: string | null;
    /** What you chose for the campaign if left out */
    tier?: Tier;
    /** IANA time zone of where it was said; that of the venue if left out */
    zone?: string;
};
export type ChangeImportRequest = {
    mapping?: ImportMappingPart;
    options?: ImportOptionsPart;
};
export type ApplyImportRequest = {
    /** Writes what no error is about. A record with an error at any of its cells is left out whole, and counted */
    skipErrors?: boolean;
};
export type UndoRequest = {
    /** Why; it stands in the history of every position that is taken back */
    reason?: string;
};
export type DeviceClockDto = {
    /** How far that clock was ahead of the server's */
    offsetSeconds: number;
    reportedAt: string;
};
export type ErasedDto = {
    at: ClocksDto;
    by: string;
    byId: string;
};
export type InteractionDto = {
    author: string;
    authorId: string;
    /** Who is told that there was a contact, and nothing more. For the author alone; null where no notice stands */
    contactTier: ("organisation" | "core" | "coalition" | "public") | null;
    delegates: NamedDto[];
    delegation: string;
    delegationCode: string;
    /** Null for a time that was typed */
    deviceClock: (DeviceClockDto) | null;
    /** Its words, who took part and the sources of its positions were erased for good; null where nothing was */
    erased: (ErasedDto) | null;
    id: string;
    kind: InteractionKind;
    note: string;
    /** The venue is where it took place */
    occurredAt: ClocksDto;
    organisation: string;
    organisationId: string;
    positions: PositionDto[];
    /** When it was entered */
    recordedAt: ClocksDto;
    /** While it is withdrawn; for its author and for coordinators alone. Null while it stands */
    removed: (RemovedDto) | null;
    task: (TaskItemDto) | null;
    tier: Tier;
    /** Counts its changes, from 1 on */
    version: number;
};
export type InteractionPageDto = {
    /** In the order that the list says */
    items: InteractionDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type MetDelegatePart = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    name: string;
    role?: string;
};
export type PositionPart = {
    askId: string;
    /** 1 = a guess, 2 = likely, 3 = certain */
    confidence: Confidence;
    /** Who of the delegation said it. Whoever may see the position reads the name if that delegate is known to them */
    delegateId?: string;
    grade?: EvidenceGrade;
    note?: string;
    said: Said;
    /** Keeps `source` and `delegateId` for the author alone, for good. The position itself counts for whoever may see it; its note is read by them as well */
    sealed?: boolean;
    /** Where it can be looked up, or how it was learned */
    source?: string;
    stance: Stance;
    /** The draft it speaks about; if left out, the newest confirmed one that had been circulated by that day */
    textVersionId?: string;
    /** Who may know of it; if left out, that of the interaction, else what you chose for the campaign */
    tier?: Tier;
};
export type FollowUpPart = {
    /** A member of the campaign; being assigned is being told */
    assigneeId?: string;
    /** When it is due, on the clock of `zone` */
    dueLocal: string;
    note?: string;
    /** That of the interaction if left out */
    tier?: Tier;
    title: string;
    /** IANA time zone; the reader's if left out */
    zone?: string;
};
export type LogInteractionRequest = {
    /** Who may know that your organisation was in touch with the delegation at that time, and nothing more. Nobody but who sees the interaction, if left out */
    contactTier?: "organisation" | "core" | "coalition" | "public";
    /** Who of the delegation took part */
    delegateIds?: string[];
    delegationCode: string;
    /** How far the clock off which `occurredAt` was read is ahead of the server’s, in seconds. It is taken off, and the result is never later than now; both are kept. Left out for a time that a person typed, which is refused when it lies ahead */
    deviceOffsetSeconds?: number;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    kind: InteractionKind;
    /** Who of the delegation took part and is not known yet: added for the tier of the interaction. Whom you know by a name
    that reads the same is taken instead */
    newDelegates?: MetDelegatePart[];
    note?: string;
    occurredAt: string;
    /** At most 30, and no ask twice */
    positions?: PositionPart[];
    task?: FollowUpPart;
    /** Who may know of it. Left out, it is what you chose for the campaign; with a sealed position it is for the author alone */
    tier?: Tier;
    /** IANA time zone of where it took place; that of the session under way then, else the reader's, if left out */
    zone?: string;
};
export type CorrectedPositionPart = {
    askId: string;
    /** 2 for an ask that was not named before */
    confidence?: Confidence;
    /** Own notes for an ask that was not named before */
    grade?: EvidenceGrade;
    note?: string;
    /** Privately for an ask that was not named before */
    said?: Said;
    /** Where it can be looked up, or how it was learned */
    source?: string;
    stance: Stance;
};
export type CorrectInteractionRequest = {
    /** Who of the delegation took part */
    delegateIds?: string[];
    kind?: InteractionKind;
    note?: string;
    occurredAt?: string;
    /** At most 30, and no ask twice. Asks that are not named stay as they are */
    positions?: CorrectedPositionPart[];
    /** Asks of which nothing was said after all */
    retractAskIds?: string[];
    /** Who may know of it. Left out, it is what you chose for the campaign; with a sealed position it is for the author alone */
    tier?: Tier;
    /** IANA time zone of where it took place; that of the session under way then, else the reader's, if left out */
    zone?: string;
};
export type InteractionAct = "corrected" | "removed" | "restored" | "erased";
export type InteractionChangeDto = {
    act: InteractionAct;
    at: ClocksDto;
    by: string;
    byId: string;
    /** Of a correction: `kind`, `occurredAt`, `zone`, `note`, `tier`, `delegates` or `positions` */
    fields: string[];
    id: string;
};
export type InteractionChangeListDto = {
    /** In the order that the list says */
    items: InteractionChangeDto[];
};
export type InvitationDto = {
    coreGroup: boolean;
    email: string;
    /** Whether that has passed: nobody can accept it before it is sent again */
    expired: boolean;
    /** It can be accepted until then */
    expires: ClocksDto;
    id: string;
    /** Language in which whoever invited has the person written to; null where an earlier release did not keep it */
    locale: string | null;
    mailSkipReason: ("cancelled" | "superseded" | "expired" | "empty" | "not_a_member" | "account_disabled" | "unsubscribed" | "address_refused" | "done" | "no_longer_addressed" | "too_many_attempts") | null;
    /** What became of its mail; null where there is none */
    mailState: (DeliveryState) | null;
    /** The seat it is for */
    membershipId: string;
    /** Whether I invited the person: then I can correct everything but the address, and the link that went stays good */
    mine: boolean;
    name: string;
    organisationId: string;
    role: Role;
    /** For If-Match */
    version: number;
    /** Where whoever invited supposes the person; null where an earlier release did not keep it */
    zone: string | null;
};
export type InvitationPageDto = {
    /** In the order that the list says */
    items: InvitationDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type InviteRequest = {
    /** Whether what is shared with the core group will be shared with this person */
    coreGroup?: boolean;
    email: string;
    /** Language of the invitation and later mails; one that we do not have gives English */
    locale?: string;
    /** The name the invited person is greeted with; they may correct it */
    name: string;
    organisationId: string;
    role: Role;
    /** IANA time zone */
    zone: string;
};
export type CorrectInvitationRequest = {
    /** Whether what is shared with the core group is shared with this person */
    coreGroup?: boolean;
    /** Language in which the person is written to */
    locale?: string;
    /** The name the invited person is greeted with; they may correct it */
    name?: string;
    organisationId?: string;
    role?: Role;
    /** IANA time zone */
    zone?: string;
};
export type InvitationLinkDto = {
    /** It can be accepted until then */
    expires: ClocksDto;
    /** Whoever has it can accept in the name of the address */
    link: string;
};
export type SendInvitationAgainRequest = {
    /** Whether what is shared with the core group is shared with this person */
    coreGroup?: boolean;
    /** The right address, where the invitation went to a wrong one */
    email?: string;
    /** Language in which the person is written to */
    locale?: string;
    /** The name the invited person is greeted with; they may correct it */
    name?: string;
    organisationId?: string;
    role?: Role;
    /** IANA time zone */
    zone?: string;
};
export type LeadListDto = {
    /** In the order that the list says */
    items: LeadDto[];
};
export type SignOnDto = {
    clocks: ClocksDto;
    /** Whether it is over, with the grace after it */
    over: boolean;
    /** What the clock shows in `zone` */
    wall: string;
    zone: string;
};
export type LetterNumbersDto = {
    individuals: number;
    organisations: number;
    /** They wait for approval: confirmed by who signed, or brought in without that; null for who does not coordinate */
    waiting: number | null;
    /** Not listed by name; null for who does not coordinate */
    withheld: number | null;
};
export type LetterState = "draft" | "open" | "closed" | "sent" | "published";
export type LetterItemDto = {
    /** null where nobody said */
    closes: (SignOnDto) | null;
    id: string;
    numbers: LetterNumbersDto;
    /** null while it stands */
    removed: (RemovedDto) | null;
    state: LetterState;
    title: string;
    version: number;
};
export type LetterItemPageDto = {
    /** In the order that the list says */
    items: LetterItemDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type AddresseeKind = "mission" | "chair" | "ministry" | "parliament" | "nhri" | "other";
export type LetterAddresseePart = {
    /** Whether it only gets a copy */
    copy: boolean;
    /** Of a mission: its delegation */
    delegationCode: string | null;
    kind: AddresseeKind;
    /** As it stands on the letter. The formal name of its delegation, in whichever language, is printed in that of each text; empty
    with a delegation, it becomes that name */
    name: string;
    /** Printed in the authentic text instead of its salutation; empty where that is used */
    salutation: string;
};
export type SignOnPart = {
    wall: string;
    /** IANA time zone */
    zone: string;
};
export type LetterTextPart = {
    /** What is signed; one of them is */
    authentic: boolean;
    body: string;
    /** ISO 639 code */
    language: string;
    /** Of a translation: who made it */
    note: string;
    salutation: string;
    title: string;
};
export type NewLetterRequest = {
    /** All that remain, in their order */
    addressees?: LetterAddresseePart[];
    /** The asks that it carries; all that remain */
    askIds?: string[];
    /** When sign-on closes; null takes it away */
    closes?: (SignOnPart) | null;
    /** For how many minutes after that a signature still is in time */
    graceMinutes?: number;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** Whether people may sign as individuals */
    individuals?: boolean;
    /** Whether who signs later than that is taken, with the date */
    lateAllowed?: boolean;
    /** Whether who holds a link reads who signed already */
    listShown?: boolean;
    /** All that remain; one of them authentic */
    texts?: LetterTextPart[];
    title: string;
};
export type LetterAddresseeDto = {
    /** Whether it only gets a copy */
    copy: boolean;
    /** Of a mission: its delegation */
    delegationCode: string | null;
    id: string;
    kind: AddresseeKind;
    /** As it stands on the letter. The formal name of its delegation, in whichever language, is printed in that of each text; empty
    with a delegation, it becomes that name */
    name: string;
    /** Printed in the authentic text instead of its salutation; empty where that is used */
    salutation: string;
};
export type LetterStep = "open" | "close" | "send" | "publish" | "unopen" | "reopen" | "unsend" | "unpublish";
export type LetterStepDto = {
    /** Code of what stands in the way; null where nothing does */
    problem: string | null;
    step: LetterStep;
};
export type LetterDto = {
    addressees: LetterAddresseeDto[];
    /** How many were asked to sign; null for who does not coordinate */
    asked: number | null;
    asks: NamedDto[];
    back: (LetterStepDto) | null;
    closedAt: string | null;
    /** null where nobody said */
    closes: (SignOnDto) | null;
    graceMinutes: number;
    id: string;
    individuals: boolean;
    lateAllowed: boolean;
    listShown: boolean;
    next: (LetterStepDto) | null;
    numbers: LetterNumbersDto;
    openedAt: string | null;
    publishedAt: string | null;
    /** null while it stands */
    removed: (RemovedDto) | null;
    sentAt: string | null;
    state: LetterState;
    texts: LetterTextPart[];
    title: string;
    /** How many of them have not answered */
    unanswered: number | null;
    version: number;
    /** Which wording of the authentic text this is, counted since it was opened */
    wording: number;
};
export type ChangeLetterRequest = {
    /** All that remain, in their order */
    addressees?: LetterAddresseePart[];
    /** The asks that it carries; all that remain */
    askIds?: string[];
    /** When sign-on closes; null takes it away */
    closes?: (SignOnPart) | null;
    /** For how many minutes after that a signature still is in time */
    graceMinutes?: number;
    /** Whether people may sign as individuals */
    individuals?: boolean;
    /** Whether who signs later than that is taken, with the date */
    lateAllowed?: boolean;
    /** Whether who holds a link reads who signed already */
    listShown?: boolean;
    /** All that remain; one of them authentic */
    texts?: LetterTextPart[];
    title?: string;
};
export type LetterFormat = "txt" | "html" | "docx" | "pdf";
export type LetterFileDto = {
    format: LetterFormat;
    language: string;
    sha256: string;
};
export type GoneReason = "gone" | "withdrawn" | "merged" | "withheld" | "refused";
export type GoneDto = {
    /** Of a withdrawal, for who coordinates */
    at: (ClocksDto) | null;
    id: string;
    name: string;
    /** Who does not coordinate reads `gone` alone */
    reason: GoneReason;
};
export type ListedNumbersDto = {
    individuals: number;
    organisations: number;
    /** Who signed and is not named */
    withheld: number;
};
export type LetterListItemDto = {
    asOf: ClocksDto;
    files: LetterFileDto[];
    gone: GoneDto[];
    id: string;
    listSha256: string;
    madeBy: string;
    numbers: ListedNumbersDto;
    /** Whether the files are made by other versions than at first: their bytes may differ then */
    otherVersions: boolean;
    textSha256: string;
};
export type LetterListItemListDto = {
    /** In the order that the list says */
    items: LetterListItemDto[];
};
export type FreezeListRequest = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** Of the list as the preview has it; what has changed since is refused */
    listSha256: string;
    /** Of the text as the preview has it */
    textSha256: string;
};
export type SignatoryKind = "organisation" | "individual";
export type ListedSignatoryDto = {
    /** Of an individual */
    affiliation: string;
    id: string;
    kind: SignatoryKind;
    name: string;
    place: string;
};
export type FrozenTextDto = {
    authentic: boolean;
    language: string;
    title: string;
};
export type LetterListDto = {
    asOf: ClocksDto;
    files: LetterFileDto[];
    gone: GoneDto[];
    id: string;
    listSha256: string;
    madeBy: string;
    numbers: ListedNumbersDto;
    /** Whether the files are made by other versions than at first: their bytes may differ then */
    otherVersions: boolean;
    signatories: ListedSignatoryDto[];
    textSha256: string;
    texts: FrozenTextDto[];
};
export type UncoveredPlace = "signatory" | "addressee" | "text";
export type UncoveredDto = {
    /** Each once */
    characters: string[];
    /** Of a signatory its id, of a text its language, of an addressee its place */
    id: string;
    name: string;
    where: UncoveredPlace;
};
export type LetterListPreviewDto = {
    /** In which languages there are files */
    languages: string[];
    listSha256: string;
    numbers: ListedNumbersDto;
    /** Who signed another wording than the text has now */
    otherWording: string[];
    /** Code of what stands in the way; null where nothing does */
    problem: string | null;
    signatories: ListedSignatoryDto[];
    textSha256: string;
    /** Lines left out, since the same organisation stands on the list already */
    twice: string[];
    uncovered: UncoveredDto[];
    /** Who has confirmed and is left out, since nobody has approved it yet */
    waiting: string[];
};
export type MovedSignatoryDto = {
    "from": number;
    signatory: ListedSignatoryDto;
    to: number;
};
export type RenamedSignatoryDto = {
    after: ListedSignatoryDto;
    before: ListedSignatoryDto;
};
export type ListChangesDto = {
    added: ListedSignatoryDto[];
    gone: ListedSignatoryDto[];
    /** As few as would have to be moved by hand */
    moved: MovedSignatoryDto[];
    renamed: RenamedSignatoryDto[];
    /** Whether text or addressees are others */
    textChanged: boolean;
    withheldAfter: number;
    withheldBefore: number;
};
export type LetterAnswer = "none" | "signed" | "declined";
export type LetterRequestDto = {
    answer: LetterAnswer;
    answered: (ClocksDto) | null;
    asked: ClocksDto;
    /** Null: that person came by the link that is shared */
    askedBy: string | null;
    /** Empty where it is a colleague, who is written to as the account says */
    email: string;
    id: string;
    /** In which it is written */
    language: string;
    mailState: (DeliveryState) | null;
    name: string;
    organisation: string | null;
    organisationId: string | null;
    /** How many reminders have gone */
    reminders: number;
    signatoryId: string | null;
    /** Whether that person stopped reminders of this letter */
    stopped: boolean;
    version: number;
};
export type LetterRequestPageDto = {
    /** In the order that the list says */
    items: LetterRequestDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type Language = "en" | "fr" | "es" | "ar" | "id";
export type AskToSignRequest = {
    /** Addresses, one in each line, with a name before or after it where there is one */
    addresses?: string;
    /** In which people are written to */
    language: Language;
    /** Organisations whose focal points are asked */
    organisationIds?: string[];
    /** IANA time zone */
    zone?: string;
};
export type AskedDto = {
    asked: number;
    /** Who had been asked before, or came by the shared link: left as it was */
    before: number;
};
export type RemindedDto = {
    reminded: number;
};
export type ChangeLetterRequestRequest = {
    language?: Language;
    name?: string;
};
export type SignatoryState = "offered" | "confirmed" | "approved" | "refused" | "withdrawn";
export type SignatorySource = "link" | "coordinator" | "import";
export type SignatoryDto = {
    /** The organisation to which the address belongs that signed for another one, by its focal points or the domain of its website; coordinators alone read it */
    addressOf: string | null;
    /** Of an individual */
    affiliation: string;
    approvedAt: string | null;
    /** Whom a coordinator had asked by the link that signed it, where that is called otherwise; coordinators alone read it */
    askedAs: string | null;
    confirmedAt: string | null;
    /** Coordinators alone read it */
    email: string | null;
    id: string;
    kind: SignatoryKind;
    language: string;
    /** Signed after sign-on closed */
    late: boolean;
    /** The line that stands for this one */
    mergedIntoId: string | null;
    offeredAt: string;
    /** Its name there */
    organisation: string | null;
    /** In the directory, as it is shown there */
    organisationId: string | null;
    /** As it should appear: a country, a region or "International" */
    place: string;
    placeCode: string | null;
    refusedAt: string | null;
    /** null while it stands */
    removed: (RemovedDto) | null;
    /** As it should appear */
    shownName: string;
    /** Its place among its kind; null: by name */
    sort: number | null;
    source: SignatorySource;
    state: SignatoryState;
    /** Whether another line is of the same organisation */
    twice: boolean;
    version: number;
    withdrawnAt: string | null;
    /** Counts, and is never listed */
    withheld: boolean;
    /** Which wording was signed */
    wording: number | null;
};
export type SignatoryPageDto = {
    /** In the order that the list says */
    items: SignatoryDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type NewSignatoryRequest = {
    affiliation?: string;
    /** null takes it away */
    email?: string | null;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    kind: SignatoryKind;
    language?: string;
    /** Its record in the directory; null takes it away */
    organisationId?: string | null;
    place?: string;
    /** Where the place is a state */
    placeCode?: string | null;
    shownName: string;
    /** Its place among its kind; null: by name */
    sort?: number | null;
    withheld?: boolean;
};
export type DecisionOnMany = "approve" | "undo";
export type DecidedLinePart = {
    id: string;
    /** That was read; a line that was changed since stays as it is */
    version: number;
};
export type DecideSignatoriesRequest = {
    decision: DecisionOnMany;
    lines: DecidedLinePart[];
};
export type DecidedLineDto = {
    id: string;
    version: number;
};
export type LeftAsItIs = "changed" | "gone" | "approved" | "refused_or_withdrawn" | "not_confirmed" | "not_approved";
export type LeftLineDto = {
    id: string;
    /** Null where there is no such line in the letter */
    shownName: string | null;
    why: LeftAsItIs;
};
export type DecidedSignatoriesDto = {
    decided: DecidedLineDto[];
    left: LeftLineDto[];
};
export type ChangeSignatoryRequest = {
    affiliation?: string;
    /** null takes it away */
    email?: string | null;
    language?: string;
    /** Its record in the directory; null takes it away */
    organisationId?: string | null;
    place?: string;
    /** Where the place is a state */
    placeCode?: string | null;
    shownName?: string;
    /** Its place among its kind; null: by name */
    sort?: number | null;
    withheld?: boolean;
};
export type SignatoryDecision = "approve" | "refuse" | "withdraw" | "undo";
export type DecideSignatoryRequest = {
    decision: SignatoryDecision;
};
export type MergeSignatoryRequest = {
    /** The line that stays */
    intoId: string;
};
export type SignatoryImportDto = {
    /** Who imported it */
    by: NamedDto;
    id: string;
    /** Day that the list names */
    listAsOf: string | null;
    madeAt: string;
    /** How many of them were added to the directory */
    organisations: number;
    /** null while it stands */
    removed: (RemovedDto) | null;
    signatories: number;
    version: number;
};
export type SignatoryImportListDto = {
    /** In the order that the list says */
    items: SignatoryImportDto[];
};
export type RowDecision = "entry" | "joined" | "left";
export type SignatoryDecisionPart = {
    /** Of an individual */
    affiliation?: string;
    /** It is an entry, belongs to the one before, or is none */
    "as"?: RowDecision;
    /** Offset in the text, in UTF-16 units, at which the row begins */
    at: number;
    kind?: SignatoryKind;
    /** As it should appear */
    name?: string;
    /** Its record in the directory; null: none of those that were found */
    organisationId?: string | null;
    /** As it should appear; empty takes it away */
    place?: string;
    /** null: it is no state */
    placeCode?: string | null;
    /** Counts, and is never listed */
    withheld?: boolean;
};
export type ImportSignatoriesRequest = {
    /** Whether organisations that the directory does not know are added to it */
    addOrganisations: boolean;
    /** Whether they count at once; otherwise each waits for approval */
    approve: boolean;
    /** What was said of its rows */
    decisions?: SignatoryDecisionPart[];
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** A letter with its list of signatories, or the list alone */
    text: string;
};
export type ReadSignatoriesRequest = {
    /** What was said of its rows */
    decisions?: SignatoryDecisionPart[];
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** A letter with its list of signatories, or the list alone */
    text: string;
};
export type MissingNumberDto = {
    kind: SignatoryKind;
    "number": number;
};
export type ListPartKind = "heading" | "section" | "place" | "page" | "asOf" | "footnote" | "columns" | "left";
export type ListPartDto = {
    at: number;
    kind: ListPartKind;
    line: number;
    text: string;
};
export type SignatoryDoubt = "twoOnOneLine" | "twoNames" | "heading" | "continued" | "between" | "sentence" | "noPlace" | "unknownPlace" | "ambiguousPlace" | "dashInName" | "commaInName" | "lastAnd" | "maybePerson" | "numberTwice" | "twice" | "likeOrganisation" | "sameOrganisation" | "withheld" | "directionSigns" | "tooLong" | "nothingToRead" | "mixedAlphabets" | "markup" | "link";
export type SignatoryNote = "hyphen" | "startsWithDigit" | "severalPlaces" | "gapBefore" | "moreColumns";
export type LikeOrganisationDto = {
    id: string;
    likeness: Likeness;
    name: string;
};
export type SignatoryRowDto = {
    affiliation: string | null;
    /** Offset in the text at which it begins */
    at: number;
    doubts: SignatoryDoubt[];
    /** Offsets of further lines that were taken for its own */
    joints: number[];
    kind: SignatoryKind;
    /** Line of the text, from 1 */
    line: number;
    /** The states among which a word does not decide */
    mayBe: string[];
    name: string;
    notes: SignatoryNote[];
    /** That it has in the list */
    "number": number | null;
    /** Its record in the directory */
    organisationId: string | null;
    /** Whom the directory has by such a name */
    organisations: LikeOrganisationDto[];
    /** As it stands there */
    place: string | null;
    /** Where the place is one state */
    placeCode: string | null;
    /** All of it, on one line */
    said: string;
    /** Whether nothing of it is left for a person to decide */
    settled: boolean;
    /** Whether it stands among the signatories of the letter already: it is left as it is there */
    there: boolean;
    /** Counts, and is never listed */
    withheld: boolean;
};
export type SignatoryReadingDto = {
    addressees: string[];
    /** Day that the list names */
    asOf: string | null;
    copies: string[];
    /** First line behind the list */
    endsBefore: string | null;
    individuals: number;
    missing: MissingNumberDto[];
    organisations: number;
    parts: ListPartDto[];
    rows: SignatoryRowDto[];
    /** Rows that a person has to look at */
    unsettled: number;
};
export type OrganisationToAskDto = {
    id: string;
    name: string;
    /** How many of them were not asked yet */
    people: number;
};
export type SigningDto = {
    asked: number;
    declined: number;
    /** The link that is shared: whoever has it may sign, by a mail that confirms */
    link: string | null;
    organisations: OrganisationToAskDto[];
    /** Days before sign-on closes on which who has not answered is reminded */
    remindDays: number[];
    signed: number;
    unanswered: number;
    version: number;
};
export type ChangeSigningRequest = {
    /** Days before sign-on closes; none for no reminders */
    remindDays: number[];
};
export type LetterStepRequest = {
    step: LetterStep;
};
export type LetterTextPartName = "title" | "salutation" | "body";
export type WordingChangeDto = {
    /** Whether it became the authentic text or is that no more */
    authentic: boolean | null;
    change: "added" | "removed" | "changed";
    language: string;
    parts: LetterTextPartName[];
};
export type LetterWordingDto = {
    at: string;
    changes: WordingChangeDto[];
    textSha256: string;
    wording: number;
};
export type LetterWordingListDto = {
    /** In the order that the list says */
    items: LetterWordingDto[];
};
export type MailingTier = "core" | "coalition";
export type MailingState = "draft" | "sending" | "paused" | "cancelled";
export type MailingTextPart = {
    body: string;
    /** ISO 639 code */
    language: string;
    /** `{state}` stands for the formal name of the delegation in this language */
    salutation: string;
    subject: string;
};
export type MailingDto = {
    /** Whose mail the relay took */
    accepted: number;
    /** Of the contacts that it leaves */
    contactTier: MailingTier;
    id: string;
    /** The joint letter that it carries */
    letterId: string | null;
    /** To how many missions it goes */
    missions: number;
    /** Whose address was refused, or whose mail could not be sent */
    refused: number;
    removed: (RemovedDto) | null;
    /** Where answers go; empty: to the sender of all mail */
    replyTo: string;
    started: (ClocksDto) | null;
    startedBy: string | null;
    state: MailingState;
    /** In the order in which they were written; the first is for missions whose language is none of these */
    texts: MailingTextPart[];
    title: string;
    /** Of whose mail nobody knows whether it arrived; a person looks at it in the list of mail */
    unsure: number;
    version: number;
    /** Of them, whose mail has not left yet */
    waiting: number;
};
export type MailingPageDto = {
    /** In the order that the list says */
    items: MailingDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type AddMailingRequest = {
    contactTier?: MailingTier;
    /** Codes of the delegations whose missions it goes to */
    delegationCodes?: string[];
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    letterId?: string | null;
    replyTo?: string;
    texts?: MailingTextPart[];
    title: string;
};
export type ChangeMailingRequest = {
    contactTier?: MailingTier;
    /** Codes of the delegations whose missions it goes to */
    delegationCodes?: string[];
    replyTo?: string;
    texts?: MailingTextPart[];
    title?: string;
};
export type RepeatableRequest = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
};
export type SkipReason = "cancelled" | "superseded" | "expired" | "empty" | "not_a_member" | "account_disabled" | "unsubscribed" | "address_refused" | "done" | "no_longer_addressed" | "too_many_attempts";
export type MailingRecipientDto = {
    accepted: (ClocksDto) | null;
    /** Of now while it is a draft, else of the moment at which it was begun; empty where there is none */
    address: string;
    /** Where it would be written to now, if that is elsewhere */
    addressNow: string | null;
    delegation: string;
    delegationCode: string;
    id: string;
    /** The contact that it left */
    interactionId: string | null;
    /** In which it is written to; empty where that is not known */
    language: string;
    mailState: (DeliveryState) | null;
    skipReason: (SkipReason) | null;
    version: number;
};
export type MailingRecipientPageDto = {
    /** In the order that the list says */
    items: MailingRecipientDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type MailingPreviewDto = {
    language: string;
    replyTo: string;
    subject: string;
    text: string;
    to: string;
};
export type MatrixRowDto = {
    /** One character for each ask, in the order of `asks`: how it voted in the last vote on the ask whose ballots are known, as it bears on the ask. `y` for it, `n` against it (as a yes to a motion that defeats it is), `a` abstained, `x` absent, `.` no ballot is known. It is no position, and counts as none. */
    ballots: string;
    /** In the room today */
    capacity: RoomCapacity;
    /** Two characters for each ask, in the order of `asks`. The first is the stance: `C` champion, `S` support, `s` lean support, `u` undecided, `o` lean against, `O` oppose, `q` silent. The second is a digit of base 36: confidence − 1, plus 3 when the position is older than the last draft that changed the ask (6 when it is older than 180 days), plus 9 when it rests on a bloc's statement, plus 18 when the state's own word and its bloc's take different sides. `..` when you know of no position. */
    cells: string;
    code: string;
    /** Codes of the groups to which it belongs today */
    groups: string[];
    lead: (DelegationLeadDto) | null;
    name: string;
    /** Members do; observers and parties that are no members do not */
    votes: boolean;
};
export type MatrixDto = {
    /** The columns, the weightiest first */
    asks: AskInDraftDto[];
    /** Names of the groups in the rows */
    groups: CodedDto[];
    /** Why there is nothing to see, where that is so */
    note: ("no_asks" | "no_delegations" | "nothing_known") | null;
    /** By name; all delegations in the room unless filtered */
    rows: MatrixRowDto[];
    scope: ScopeDto;
    /** The newest confirmed draft */
    textVersion: (DraftDto) | null;
};
export type MailStopDto = {
    group: "digest" | "reminders";
    /** When the mail was sent whose link stopped it; null when it was stopped in the app */
    linkOf: (ClocksDto) | null;
    stopped: ClocksDto;
};
export type MailChoice = "deadlines" | "tasks_due" | "tasks_overdue" | "tasks_changed";
export type MemberDto = {
    coreGroup: boolean | null;
    /** Who may read what this person writes, unless something else is chosen; for that person alone */
    defaultTier: (Tier) | null;
    email: string | null;
    /** The seat */
    id: string;
    /** The day, on this person’s clock, on which mail comes again; null where it is not paused. What is urgent is said otherwise until then */
    mailPausedUntil: string | null;
    /** What I stopped; null in the seats of others */
    mailStops: MailStopDto[] | null;
    name: string;
    /** Whether the name of somebody else here reads the same: tell them apart by organisation and address */
    namesake: boolean;
    organisation: string;
    organisationId: string;
    /** False until a second person has confirmed that this person sits for the organisation: what it shares within itself is not read */
    readsOrganisation: boolean | null;
    role: Role;
    state: "invited" | "active" | "removed";
    /** Which of my reminders I do without; null in the seats of others */
    unwantedMail: MailChoice[] | null;
    userId: string;
    /** For If-Match; null when you may not change the seat */
    version: number | null;
    /** What waits for a second person, for coordinators and the person in the seat */
    waiting: ("clearance" | "removal" | "demotion")[];
    wantsDigest: boolean | null;
    wantsReminders: boolean | null;
};
export type MemberCountedPageDto = {
    /** How many answer in all; null on the pages after the first */
    count: number | null;
    /** In the order that the list says */
    items: MemberDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type ChangeMySeatRequest = {
    /** Who may read what I write in this campaign, wherever I choose nothing else. At the beginning the core group where I am in it, else my organisation */
    defaultTier?: Tier;
    /** Which reminders I do without: all of the kinds that are not wanted */
    unwantedMail?: MailChoice[];
    /** Whether I get the weekly digest of this campaign */
    wantsDigest?: boolean;
    /** Whether I get reminders of this campaign */
    wantsReminders?: boolean;
};
export type ChangeMemberRequest = {
    /** Whether what is shared with the core group is shared with this person */
    coreGroup?: boolean;
    /** With the state `removed`: the person who takes over the open tasks that I see. Left out or null, they are nobody’s, like those that I do not see */
    handTasksTo?: string | null;
    organisationId?: string;
    role?: Role;
    state?: "active" | "removed";
};
export type DigestCountsDto = {
    /** What was done towards the treaty, as it was recorded or taken back */
    acts: number;
    /** Amendments that are new, decided, changed or removed, or have other sponsors */
    amendments: number;
    asks: number;
    /** Ahead, and passed */
    deadlines: number;
    /** What capitals said about the treaty */
    intentions: number;
    interactions: number;
    /** Opened, closed, sent or published, with new names, or closing within two weeks */
    letters: number;
    newTasks: number;
    /** Open tasks of the member, the request included */
    ownTasks: number;
    /** One for each delegation and ask of which something is new */
    positions: number;
    /** Delegations that are in the room otherwise than before, or are called otherwise */
    room: number;
    /** At another time or place */
    sessions: number;
    tasksDone: number;
    /** Drafts that were confirmed, reopened or removed */
    texts: number;
};
export type DigestPreviewDto = {
    counts: DigestCountsDto;
    /** When it is due; as venue, the member's clock */
    dueAt: ClocksDto;
    html: string;
    membershipId: string;
    /** Why it would not be sent */
    reason: ("empty" | "unsubscribed") | null;
    /** ISO week on the member's calendar */
    slot: string;
    subject: string;
    text: string;
    /** The first moment it no longer covers */
    windowEnd: ClocksDto;
    /** The first moment it covers */
    windowStart: ClocksDto;
    /** Whether it would be sent as things stand */
    wouldSend: boolean;
};
export type MissionAddressDto = {
    address: string;
    delegation: string;
    delegationCode: string;
    id: string;
    /** In which it is written to; empty: the first of each mail */
    language: string;
    removed: (RemovedDto) | null;
    /** Where the address stands */
    source: string;
    version: number;
};
export type MissionAddressPageDto = {
    /** In the order that the list says */
    items: MissionAddressDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type AddMissionAddressRequest = {
    address: string;
    delegationCode: string;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    language?: string | null;
    source?: string;
};
export type MissionAddressPart = {
    address: string;
    delegationCode: string;
    language?: string | null;
    source?: string;
};
export type AddMissionAddressesRequest = {
    addresses: MissionAddressPart[];
};
export type AddedMissionAddressesDto = {
    /** How many missions have an address now that had none */
    added: number;
    /** Codes of those that had one, which stays */
    before: string[];
};
export type ReadMissionAddressesRequest = {
    text: string;
};
export type ReadMissionAddressDto = {
    address: string;
    /** Where it is written to so far */
    addressNow: string | null;
    /** Null where the name is nobody’s, or may be several */
    delegationCode: string | null;
    line: number;
    /** As it stands there */
    name: string;
};
export type ReadMissionAddressesDto = {
    items: ReadMissionAddressDto[];
};
export type ChangeMissionAddressRequest = {
    address?: string;
    language?: string | null;
    source?: string;
};
export type AskedOfMeDto = {
    /** The page on which the reader answers; null where somebody else was asked for the organisation, whose mail has the link */
    link: string | null;
    organisation: string | null;
};
export type LetterProgressDto = {
    answered: number;
    /** How many were asked to sign */
    asked: number;
    /** Who have signed and wait for approval */
    waiting: number;
};
export type MyLetterDto = {
    /** null where the reader was not asked */
    asked: (AskedOfMeDto) | null;
    /** null where nobody said */
    closes: (SignOnDto) | null;
    id: string;
    /** null for who does not coordinate */
    progress: (LetterProgressDto) | null;
    title: string;
};
export type MyLetterListDto = {
    /** In the order that the list says */
    items: MyLetterDto[];
};
export type LedDelegationDto = {
    code: string;
    name: string;
};
export type LocalNamePart = {
    /** ISO 639 code */
    language: string;
    name: string;
};
export type OrganisationDto = {
    id: string;
    languages: string[];
    leads: LedDelegationDto[];
    /** How many people sit in the campaign for it */
    members: number;
    name: string;
    names: LocalNamePart[];
    otherNames: string[];
    places: string[];
    shortName: string | null;
    version: number;
    website: string | null;
};
export type OrganisationCountedPageDto = {
    /** How many answer in all; null on the pages after the first */
    count: number | null;
    /** In the order that the list says */
    items: OrganisationDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type NewOrganisationRequest = {
    /** Members of the campaign whom to ask there, by their seats; all that remain */
    focalPointIds?: string[];
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** ISO 639 codes */
    languages?: string[];
    name: string;
    names?: LocalNamePart[];
    /** Old names, acronyms and spellings */
    otherNames?: string[];
    /** Countries (ISO 3166 alpha-2) and regions (UN M49); 001 is the world */
    places?: string[];
    /** null takes it away */
    shortName?: string | null;
    /** Of http or https; null takes it away */
    website?: string | null;
};
export type BelongsToDto = {
    coalition: string;
    coalitionId: string;
    /** Whether it belongs today */
    current: boolean;
    joinedOn: string | null;
    /** Last day, included */
    leftOn: string | null;
};
export type FocalPointDto = {
    /** The seat */
    membershipId: string;
    name: string;
    organisation: string;
    /** For which the person sits */
    organisationId: string;
    role: Role;
    userId: string;
};
export type MergedOrganisationDto = {
    /** Merged into this one, and not into one that was: it can be taken out */
    direct: boolean;
    id: string;
    name: string;
    /** As the merge left it: what taking it apart names in `If-Match` to undo that merge alone */
    version: number;
};
export type OrganisationDetailDto = {
    coalitions: BelongsToDto[];
    focalPoints: FocalPointDto[];
    id: string;
    languages: string[];
    leads: LedDelegationDto[];
    /** How many people sit in the campaign for it */
    members: number;
    merged: MergedOrganisationDto[];
    name: string;
    names: LocalNamePart[];
    otherNames: string[];
    /** Of this record alone: what a change of them replaces, while `otherNames` holds those of merged records too */
    ownOtherNames: string[];
    places: string[];
    removed: (RemovedDto) | null;
    shortName: string | null;
    version: number;
    website: string | null;
};
export type OrganisationNameDto = {
    id: string;
    name: string;
    shortName: string | null;
};
export type DuplicateOrganisationsDto = {
    likeness: Likeness;
    one: OrganisationNameDto;
    other: OrganisationNameDto;
};
export type DuplicateOrganisationsListDto = {
    /** In the order that the list says */
    items: DuplicateOrganisationsDto[];
};
export type ExportOrganisationsRequest = {
    /** Those that belong to a coalition today */
    coalitionId?: string;
    /** ISO 639 code of a language that it works in */
    language?: string;
    /** A country or a region, as an organisation names it */
    place?: string;
    /** Names, or beginnings of their words in any order, without regard to accents; the best match first */
    q?: string;
};
export type RemovedOrganisationDto = {
    id: string;
    name: string;
    removed: (RemovedDto) | null;
};
export type RemovedOrganisationListDto = {
    /** In the order that the list says */
    items: RemovedOrganisationDto[];
};
export type SimilarOrganisationDto = {
    id: string;
    likeness: Likeness;
    name: string;
    shortName: string | null;
};
export type SimilarOrganisationListDto = {
    /** In the order that the list says */
    items: SimilarOrganisationDto[];
};
export type ChangeOrganisationRequest = {
    /** Members of the campaign whom to ask there, by their seats; all that remain */
    focalPointIds?: string[];
    /** ISO 639 codes */
    languages?: string[];
    name?: string;
    names?: LocalNamePart[];
    /** Old names, acronyms and spellings */
    otherNames?: string[];
    /** Countries (ISO 3166 alpha-2) and regions (UN M49); 001 is the world */
    places?: string[];
    /** null takes it away */
    shortName?: string | null;
    /** Of http or https; null takes it away */
    website?: string | null;
};
export type MergeOrganisationRequest = {
    /** The record that is shown from then on */
    intoId: string;
};
export type OwnDelegationDto = {
    /** Null: not in the room today */
    capacity: (RoomCapacity) | null;
    /** Drawn by lot, and never changed: what is recorded goes by it */
    code: string;
    /** What it is in the United Nations */
    kind: "observer" | "non_member";
    /** By which it is found as well, in sheets and pasted lists too */
    otherNames: string[];
    shortName: string;
    version: number;
};
export type OwnDelegationListDto = {
    /** In the order that the list says */
    items: OwnDelegationDto[];
};
export type ChangeOwnDelegationRequest = {
    /** What it is in the United Nations */
    kind?: "observer" | "non_member";
    /** All of them at once */
    otherNames?: string[];
    shortName?: string;
};
export type OwnDelegationChangeDto = {
    changedAt: ClocksDto;
    changedBy: string | null;
    /** What it is in the United Nations */
    kind: "observer" | "non_member";
    otherNames: string[];
    shortName: string;
    /** The one that the change ended */
    version: number;
};
export type OwnDelegationChangePageDto = {
    /** In the order that the list says */
    items: OwnDelegationChangeDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type OwnGroupMemberDto = {
    code: string;
    name: string;
    /** First day; null: no first */
    validFrom: string | null;
    /** Last day, included */
    validTo: string | null;
};
export type OwnGroupDto = {
    author: string | null;
    /** Whether you may change it: you made it, or coordinate */
    changeable: boolean;
    code: string;
    /** By name, whatever the day */
    members: OwnGroupMemberDto[];
    name: string;
    /** Null while it stands */
    removed: (RemovedDto) | null;
    version: number;
};
export type OwnGroupListDto = {
    /** In the order that the list says */
    items: OwnGroupDto[];
};
export type OwnGroupMemberRequest = {
    /** A delegation; a group has no other groups in it */
    code: string;
    validFrom?: string | null;
    validTo?: string | null;
};
export type MakeGroupRequest = {
    /** At least one */
    members: OwnGroupMemberRequest[];
    name: string;
};
export type ChangeGroupRequest = {
    /** At least one */
    members?: OwnGroupMemberRequest[];
    name?: string;
};
export type RecordPositionRequest = {
    askId: string;
    /** 1 = a guess, 2 = likely, 3 = certain */
    confidence: Confidence;
    /** Who of the delegation said it. Whoever may see the position reads the name if that delegate is known to them */
    delegateId?: string;
    delegationCode: string;
    /** How far the clock off which `occurredAt` was read is ahead of the server’s, in seconds. It is taken off, and the result is never later than now; both are kept. Left out for a time that a person typed, which is refused when it lies ahead */
    deviceOffsetSeconds?: number;
    grade?: EvidenceGrade;
    /** Made by the client, so that a repeat gives the first answer */
    id?: string;
    note?: string;
    occurredAt: string;
    said: Said;
    /** Keeps `source` and `delegateId` for the author alone, for good. The position itself counts for whoever may see it; its note is read by them as well */
    sealed?: boolean;
    /** Where it can be looked up, or how it was learned */
    source?: string;
    stance: Stance;
    /** The draft it speaks about; if left out, the newest confirmed one that had been circulated by that day */
    textVersionId?: string;
    /** Who may know of it; if left out, that of the interaction, else what you chose for the campaign */
    tier?: Tier;
    /** IANA time zone of where it was said; that of the session under way then, else the reader's, if left out */
    zone?: string;
};
export type CorrectPositionRequest = {
    /** 1 = a guess, 2 = likely, 3 = certain */
    confidence?: Confidence;
    grade?: EvidenceGrade;
    note?: string;
    occurredAt?: string;
    said?: Said;
    /** Where it can be looked up, or how it was learned */
    source?: string;
    stance?: Stance;
    /** Who may know of it; if left out, that of the interaction, else what you chose for the campaign */
    tier?: Tier;
    /** IANA time zone of where it was said; that of the session under way then, else the reader's, if left out */
    zone?: string;
};
export type RenewPositionRequest = {
    /** The same as before if left out */
    confidence?: Confidence;
    /** Who of the delegation said it. Whoever may see the position reads the name if that delegate is known to them */
    delegateId?: string;
    /** How far the clock off which `occurredAt` was read is ahead of the server’s, in seconds. It is taken off, and the result is never later than now; both are kept. Left out for a time that a person typed, which is refused when it lies ahead */
    deviceOffsetSeconds?: number;
    grade?: EvidenceGrade;
    /** Made by the client, so that a repeat gives the first answer */
    id?: string;
    note?: string;
    occurredAt: string;
    /** The same as before if left out */
    said?: Said;
    /** Keeps `source` and `delegateId` for the author alone, for good. The position itself counts for whoever may see it; its note is read by them as well */
    sealed?: boolean;
    /** Where it can be looked up, or how it was learned */
    source?: string;
    /** The same as before if left out */
    stance?: Stance;
    /** The draft it speaks about; if left out, the newest confirmed one that had been circulated by that day */
    textVersionId?: string;
    /** The same as before if left out */
    tier?: Tier;
    /** IANA time zone of where it was said; that of the session under way then, else the reader's, if left out */
    zone?: string;
};
export type RetractPositionRequest = {
    /** Why it is taken back; read by whoever may see the position */
    reason: string;
};
export type AskOnProvisionDto = {
    id: string;
    title: string;
};
export type ProvisionOfCampaignDto = {
    asks: AskOnProvisionDto[];
    id: string;
    key: string;
    /** Its article number by the key of each confirmed draft */
    numbers: {
        [key: string]: string;
    };
    /** null while it stands */
    removed: (RemovedDto) | null;
    title: string;
    version: number;
};
export type ProvisionOfCampaignPageDto = {
    /** In the order that the list says */
    items: ProvisionOfCampaignDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type MakeProvisionRequest = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** Short name for links and imports, once per campaign */
    key: string;
    title: string;
};
export type ChangeProvisionRequest = {
    /** Short name for links and imports, once per campaign */
    key?: string;
    title?: string;
};
export type ChoosableDto = {
    id: string;
    name: string;
    /** Of an ask: public positions that would be shown */
    positions: number | null;
};
export type PublicContactPart = {
    /** Where they are reached: a page, a telephone number */
    how: string;
    role: string;
};
export type PageLicence = "CC0-1.0" | "CC-BY-4.0" | "CC-BY-SA-4.0";
export type PublicationChoice = {
    /** Asks of which the public positions are shown */
    askIds: string[];
    contacts: PublicContactPart[];
    /** Confirmed drafts */
    documentIds: string[];
    /** Lists as of an instant of published letters, at most one of each letter */
    letterListIds?: string[];
    /** Under what others may use it */
    licence: PageLicence;
    /** Practical information, as text */
    practical: string;
    sessionIds: string[];
};
export type ChoosableLetterDto = {
    asOf: ClocksDto;
    id: string;
    letterId: string;
    name: string;
    /** Names on it */
    named: number;
    withheld: number;
};
export type PublicationOutcome = "confirmed" | "refused" | "withdrawn";
export type PublicationDto = {
    askedAt: ClocksDto;
    askedBy: string;
    decidedAt: (ClocksDto) | null;
    /** Who consented, refused or took it back */
    decidedBy: string | null;
    endedAt: (ClocksDto) | null;
    endedBy: string | null;
    id: string;
    /** Whether I am the second person that it waits for */
    mayConsent: boolean;
    /** Whether I may show it again alone: within the hour after I unpublished it */
    mayRestore: boolean;
    /** Whether I asked for it */
    mine: boolean;
    /** Counts what was shown; null where it was not */
    "number": number | null;
    outcome: (PublicationOutcome) | null;
    sha256: string;
    /** Whether a later one took its place */
    superseded: boolean;
};
export type PublishedKind = "page" | "session" | "document" | "letter" | "signatory" | "ask" | "position";
export type GoneItemDto = {
    kind: PublishedKind;
    title: string;
};
export type PublishedFieldDto = {
    name: string;
    value: string;
};
export type PublishedItemDto = {
    /** Against what is shown now */
    change: "added" | "changed" | "same";
    fields: PublishedFieldDto[];
    kind: PublishedKind;
    title: string;
};
export type WithdrawnAs = "taken_back" | "erased" | "narrowed" | "removed" | "withheld" | "changed";
export type WithdrawnItemDto = {
    at: ClocksDto;
    cause: WithdrawnAs;
    kind: PublishedKind;
};
export type WaitingPublicationDto = {
    gone: GoneItemDto[];
    items: PublishedItemDto[];
    /** Whether what it came of is not as it was when it was asked for */
    outdated: boolean;
    publication: PublicationDto;
    withdrawn: WithdrawnItemDto[];
};
export type PublicationStateDto = {
    asks: ChoosableDto[];
    /** What was chosen the last time, to begin with */
    choice: PublicationChoice;
    documents: ChoosableDto[];
    letters: ChoosableLetterDto[];
    /** Reported errors that nobody has answered */
    openReports: number;
    /** The newest first */
    past: PublicationDto[];
    /** The address of the public page on this installation */
    path: string;
    sessions: ChoosableDto[];
    shown: (PublicationDto) | null;
    waiting: (WaitingPublicationDto) | null;
    /** What left it by itself */
    withdrawn: WithdrawnItemDto[];
};
export type AskToPublishRequest = {
    choice: PublicationChoice;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** Of what the preview showed, so that nothing else leaves; left out in the preview */
    sha256?: string;
};
export type PublicationPreviewDto = {
    gone: GoneItemDto[];
    /** Of what was asked; null of a preview */
    id: string | null;
    items: PublishedItemDto[];
    /** Positions of the public tier on these asks that stay behind: not said in public, or without a source that anybody can look up */
    leftOut: number;
    sha256: string;
};
export type ConsentRequest = {
    /** Of what I have seen and consent to */
    sha256: string;
};
export type AudienceDto = {
    /** Only people of this organisation; null for all */
    organisationId: string | null;
    /** Empty for tasks, which tell their assignee */
    roles: Role[];
};
export type ReminderSubject = "session_close" | "registration" | "speakers_list" | "written_submission" | "sign_on" | "vote" | "signature" | "own" | "task";
export type ReminderRuleDto = {
    active: boolean;
    /** Of the type `morning` */
    at: string | null;
    audience: AudienceDto;
    /** Of the type `morning` */
    daysBefore: number | null;
    id: string;
    /** Of the type `before` */
    minutes: number | null;
    /** Name of the organisation */
    organisation: string | null;
    /** null while it stands */
    removed: (RemovedDto) | null;
    subject: ReminderSubject;
    "type": "before" | "morning";
    /** Whether it may break the quiet hours of the recipient */
    urgent: boolean;
    version: number;
};
export type ReminderRulePageDto = {
    /** In the order that the list says */
    items: ReminderRuleDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type AudienceRequest = {
    /** Only people of this organisation; null for all */
    organisationId?: string | null;
    roles?: Role[];
};
export type MakeReminderRuleRequest = {
    active?: boolean;
    /** Time of day in the zone of the recipient, of the type `morning` */
    at?: string | null;
    audience?: AudienceRequest;
    /** Days before the date of the deadline in the zone of the recipient, of the type `morning`; 0 when left out */
    daysBefore?: number | null;
    /** A UUID made by the client makes the request repeatable */
    id?: string;
    /** Exact minutes before, of the type `before` */
    minutes?: number | null;
    subject: ReminderSubject;
    "type": "before" | "morning";
    /** Whether it may break the quiet hours of the recipient */
    urgent?: boolean;
};
export type ChangeReminderRuleRequest = {
    active?: boolean;
    /** Time of day in the zone of the recipient, of the type `morning` */
    at?: string | null;
    audience?: AudienceRequest;
    /** Days before the date of the deadline in the zone of the recipient, of the type `morning`; 0 when left out */
    daysBefore?: number | null;
    /** Exact minutes before, of the type `before` */
    minutes?: number | null;
    "type"?: "before" | "morning";
    /** Whether it may break the quiet hours of the recipient */
    urgent?: boolean;
};
export type RoomKind = "all_states" | "list";
export type RoomMemberDto = {
    /** Empty for a delegation of the campaign's own */
    alpha2: string;
    capacity: RoomCapacity;
    code: string;
    /** What it is in the United Nations */
    kind: "member" | "observer" | "non_member";
    /** By which one of the campaign's own is found as well */
    otherNames: string[];
    /** Whether the campaign added it */
    own: boolean;
    shortName: string;
    /** First day; null: no first */
    validFrom: string | null;
    /** Last day, included */
    validTo: string | null;
};
export type RoomNumbersDto = {
    /** More than half of all members */
    absoluteMajority: number;
    /** Members who must be present for a decision */
    quorum: number;
    simpleMajority: number;
    /** Yes needed for two thirds when all members say yes or no */
    twoThirds: number;
    /** Two thirds of all members, whoever votes */
    twoThirdsOfMembers: number;
    /** Who has a vote */
    voters: number;
};
export type RoomDto = {
    changedAt: (ClocksDto) | null;
    /** Null for the room of all states that nobody changed, and for one that was laid out with the campaign */
    changedBy: string | null;
    kind: RoomKind;
    /** By name, with their days; of all states, who is there on `on` */
    members: RoomMemberDto[];
    /** On that day */
    numbers: RoomNumbersDto;
    /** The day of `numbers` */
    on: string;
    /** 0 until somebody changes it */
    version: number;
};
export type RoomChangeLineDto = {
    capacity: RoomCapacity;
    code: string;
    name: string;
    validFrom: string | null;
    validTo: string | null;
};
export type RoomChangeDto = {
    added: RoomChangeLineDto[];
    changedAt: ClocksDto;
    /** Null: laid out with the campaign */
    changedBy: string | null;
    kind: RoomKind;
    removed: RoomChangeLineDto[];
    version: number;
};
export type RoomChangePageDto = {
    /** In the order that the list says */
    items: RoomChangeDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type RoomDifferenceDto = {
    /** Empty for a delegation that would be added */
    code: string;
    name: string;
};
export type RoomDifferenceListDto = {
    /** In the order that the list says */
    items: RoomDifferenceDto[];
};
export type RoomPreviewDto = {
    /** As it would stand */
    after: RoomNumbersDto;
    /** As it stands */
    before: RoomNumbersDto;
    /** Who gets a vote */
    gains: RoomDifferenceDto[];
    /** Who is not in the room any more, in no capacity */
    leaves: RoomDifferenceDto[];
    /** Who loses the vote */
    loses: RoomDifferenceDto[];
};
export type ReadRoomListRequest = {
    /** Whoever belongs to this group today */
    groupCode?: string;
    /** Names in any of the five languages or codes, divided by commas, semicolons or lines */
    text?: string;
};
export type AskedDelegationDto = {
    /** Among whom to choose */
    among: RoomDifferenceDto[];
    text: string;
};
export type RoomListDto = {
    asked: AskedDelegationDto[];
    matched: RoomDifferenceDto[];
    /** Nobody who is known here */
    "unknown": string[];
};
export type SearchKind = "delegation" | "person" | "delegate" | "organisation" | "ask" | "article" | "task" | "deadline" | "session" | "meeting" | "statement" | "interaction" | "amendment" | "vote" | "text" | "provision" | "post" | "coalition" | "group" | "view" | "letter";
export type SearchHitDto = {
    /** When it is due, begins or took place */
    at: (ClocksDto) | null;
    /** Which it is about */
    delegation: (CodedDto) | null;
    /** What it belongs to, or the beginning of a note: the organisation of a person, the number of an article, the session
    of a meeting or a deadline, the assignee of a task, the filters of a saved view */
    detail: string | null;
    /** Its id; of a delegation and a group the code, of a person the seat */
    id: string;
    kind: SearchKind;
    /** The session of a meeting, the draft of an article */
    parentId: string | null;
    /** How well it answers: 0 is the very name, below 5 its name has the words, from 5 on only what it belongs to */
    rank: number;
    /** How it stands: the state of a task, a deadline, a seat, a draft, a letter or a statement; of a logged contact its kind, of a saved
    view its screen */
    state: string | null;
    /** What it is called; null for a logged contact, which has no name */
    title: string | null;
};
export type SearchHitListDto = {
    /** In the order that the list says */
    items: SearchHitDto[];
};
export type SeatNewsItemDto = {
    at: ClocksDto;
    /** Who did it; null for nobody of the campaign */
    by: string | null;
    change: "clearance_asked" | "clearance_given" | "end_asked" | "refused" | "withdrawn" | "removed" | "demoted" | "restored" | "coordinator_made" | "closed" | "reopened" | "deletion_asked" | "deletion_stopped";
    coreGroup: boolean;
    /** When what was asked takes effect, or lapses */
    due: (ClocksDto) | null;
    id: string;
    /** With what becomes readable; null for none */
    organisation: string | null;
    /** Whether it is about my own seat */
    own: boolean;
    /** Whose seat it is */
    subject: string;
};
export type SeatNewsDto = {
    items: SeatNewsItemDto[];
    /** How many there are in all */
    total: number;
};
export type SeenSeatNewsRequest = {
    /** The `at` of the newest that I have seen; what has come since stays new */
    upTo: string;
};
export type SeatRequestDto = {
    askedBy: string;
    /** Whether what the core group shares is to become readable */
    coreGroup: boolean;
    /** When a clearance lapses; when a removal or demotion takes effect */
    due: ClocksDto;
    id: string;
    /** `clearance`: it makes testimony readable. `removal` and `demotion`: it ends the power of a coordinator, also if nobody stops it in time */
    kind: "clearance" | "removal" | "demotion";
    /** Whether I am the second person that it waits for */
    mayConfirm: boolean;
    mayRefuse: boolean;
    mayWithdraw: boolean;
    /** The seat */
    membershipId: string;
    name: string;
    /** For which the person is to sit and read; null where it stays */
    newOrganisation: string | null;
    /** How many things become readable; null for whoever does not read them */
    opens: number | null;
    /** For which the person sits now */
    organisation: string;
    /** Of a demotion: the role afterwards */
    role: (Role) | null;
};
export type SeatRequestListDto = {
    /** In the order that the list says */
    items: SeatRequestDto[];
};
export type SessionDto = {
    city: string;
    closes: ClocksDto;
    /** Deadlines that are not cancelled */
    deadlineCount: number;
    id: string;
    meetingCount: number;
    name: string;
    opens: ClocksDto;
    processId: string;
    /** null while it stands */
    removed: (RemovedDto) | null;
    source: string | null;
    /** Also counts the changes of its meetings, and of the times of its deadlines */
    version: number;
    /** The zone of the venue */
    zone: string;
};
export type SessionPageDto = {
    /** In the order that the list says */
    items: SessionDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type MakeSessionRequest = {
    city: string;
    /** Title of a deadline of kind `session_close` that is made with it, follows its close and is reminded of; left out: none is made */
    closeTitle?: string | null;
    /** When it closes, on the clock of the venue */
    closesWall: string;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    name: string;
    /** When it opens, on the clock of the venue */
    opensWall: string;
    /** May be left out where the campaign follows one process only */
    processId?: string;
    source?: string | null;
    /** IANA time zone */
    zone: string;
};
export type MeetingDto = {
    ends: ClocksDto;
    id: string;
    name: string;
    starts: ClocksDto;
};
export type SessionDetailDto = {
    city: string;
    closes: ClocksDto;
    /** Deadlines that are not cancelled */
    deadlineCount: number;
    deadlines: DeadlineDto[];
    id: string;
    meetingCount: number;
    meetings: MeetingDto[];
    name: string;
    opens: ClocksDto;
    processId: string;
    /** null while it stands */
    removed: (RemovedDto) | null;
    source: string | null;
    /** Also counts the changes of its meetings, and of the times of its deadlines */
    version: number;
    /** The zone of the venue */
    zone: string;
};
export type ChangeSessionRequest = {
    city?: string;
    name?: string;
    /** Where the dates are stated; null takes it away */
    source?: string | null;
};
export type AccreditationCategory = "ecosoc" | "special" | "other";
export type AccreditationNoteDto = {
    author: string;
    authorId: string;
    id: string;
    note: string;
    /** The delegation that is said to object */
    objectedBy: string | null;
    tier: Tier;
    version: number;
};
export type AccreditationState = "applied" | "approved" | "objected" | "withdrawn";
export type AccreditationDto = {
    appliedOn: string | null;
    category: AccreditationCategory;
    id: string;
    /** Those that the reader may see */
    notes: AccreditationNoteDto[];
    organisation: string;
    organisationId: string;
    /** null while it stands */
    removed: (RemovedDto) | null;
    sessionId: string;
    shortName: string | null;
    state: AccreditationState;
    /** The day on which it was approved, objected to or withdrawn */
    stateOn: string | null;
    version: number;
};
export type AccreditationPageDto = {
    /** In the order that the list says */
    items: AccreditationDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type AddAccreditationRequest = {
    appliedOn?: string | null;
    category: AccreditationCategory;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    organisationId: string;
    state?: AccreditationState;
    /** The day on which it was approved, objected to or withdrawn */
    stateOn?: string | null;
};
export type ChangeAccreditationRequest = {
    appliedOn?: string | null;
    category?: AccreditationCategory;
    state?: AccreditationState;
    /** The day on which it was approved, objected to or withdrawn */
    stateOn?: string | null;
};
export type AddAccreditationNoteRequest = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    note: string;
    /** The delegation that is said to object */
    objectedBy?: string | null;
    /** Left out: the usual one of its author */
    tier?: Tier;
};
export type ChangeAccreditationNoteRequest = {
    note?: string;
    /** The delegation that is said to object */
    objectedBy?: string | null;
    /** Left out: the usual one of its author */
    tier?: Tier;
};
export type MakeMeetingRequest = {
    /** On the clock of the venue */
    endsWall: string;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    name: string;
    /** On the clock of the venue */
    startsWall: string;
};
export type ChangedMeetingDto = {
    ends: ClocksDto;
    id: string;
    name: string;
    starts: ClocksDto;
    /** The version of the session, for the next change */
    version: number;
};
export type ChangeMeetingRequest = {
    /** On the clock of the venue */
    endsWall?: string;
    name?: string;
    /** On the clock of the venue */
    startsWall?: string;
};
export type BadgeHoldingDto = {
    /** An instant of UTC */
    fromAt: string;
    /** Who gave it */
    handedBy: string;
    id: string;
    organisation: string;
    organisationId: string;
    representative: string | null;
    /** null for whoever does not read the people of this organisation */
    representativeId: string | null;
    seat: number;
    /** null while it is held */
    untilAt: string | null;
};
export type BadgesDto = {
    /** Who held one before, the latest first; at most a hundred */
    before: BadgeHoldingDto[];
    /** Who holds one now, by seat */
    held: BadgeHoldingDto[];
    meetingId: string;
    seats: number;
    /** That of the session */
    version: number;
};
export type TakeBadgeRequest = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    representativeId: string;
    /** Left out: the first that is free */
    seat?: number | null;
    /** From whom it is taken over: the badge is handed on where nobody else has it meanwhile */
    takesOver?: string;
};
export type SetSeatsRequest = {
    seats: number;
};
export type MovedTimeDto = {
    "from": ClocksDto;
    to: ClocksDto;
};
export type MovedDeadlineDto = {
    "from": ClocksDto;
    id: string;
    kind: DeadlineKind;
    state: "open" | "cancelled";
    title: string;
    to: ClocksDto;
};
export type MoveMailDto = {
    /** Reminders that are planned and follow */
    pendingReminders: number;
    /** People whose last mail about one of these deadlines tells another time than the new one */
    peopleNotifiedOfOldTime: number;
};
export type MovedMeetingDto = {
    ends: MovedTimeDto;
    id: string;
    name: string;
    starts: MovedTimeDto;
};
export type MovedTasksDto = {
    /** Those that lie beyond its new end */
    cancelled: number;
    /** Those that an earlier move had cancelled and whose day comes back */
    reopened: number;
};
export type MoveWarningDto = {
    /** When the deadline would be */
    at: (ClocksDto) | null;
    code: "stays" | "odd_hour" | "in_the_past" | "outside_session";
    oddHour: (OddHourDto) | null;
    subject: "session" | "meeting" | "deadline";
    subjectId: string;
    title: string;
};
export type SessionMoveDto = {
    cityAfter: string;
    cityBefore: string;
    closes: MovedTimeDto;
    /** By how many days the opening moves */
    days: number;
    /** Those that hang on the session */
    deadlines: MovedDeadlineDto[];
    id: string;
    mail: MoveMailDto;
    meetings: MovedMeetingDto[];
    /** Whether this was carried out; false in a preview */
    moved: boolean;
    name: string;
    opens: MovedTimeDto;
    staying: DeadlineItemDto[];
    tasks: MovedTasksDto;
    /** The version of the session: in a preview the one to send in `If-Match` */
    version: number;
    warnings: MoveWarningDto[];
};
export type MoveSessionRequest = {
    city?: string;
    /** The new date of closing, together with `opensOn`; left out, the session keeps its length */
    closesOn?: string;
    /** The hour of closing on the clock of the venue; left out, it stays */
    closesTime?: string;
    /** Signed whole days, instead of `opensOn` */
    days?: number;
    /** The new date of opening on the calendar of the venue, instead of `days` */
    opensOn?: string;
    /** The hour of opening on the clock of the venue; left out, it stays */
    opensTime?: string;
    /** IANA time zone */
    zone?: string;
};
export type RemovedMeetingDto = {
    ends: ClocksDto;
    id: string;
    name: string;
    removed: RemovedDto;
    starts: ClocksDto;
};
export type RemovedMeetingListDto = {
    /** In the order that the list says */
    items: RemovedMeetingDto[];
};
export type Attendance = "in_person" | "remote";
export type PassState = "none" | "requested" | "confirmed" | "collected";
export type VisaState = "not_needed" | "needed" | "applied" | "granted" | "refused";
export type RepresentativeDto = {
    accreditationId: string;
    arrivesOn: string | null;
    attendance: Attendance;
    email: string | null;
    /** Whether the person agreed to be written to about the session */
    emailConsent: boolean;
    id: string;
    name: string;
    organisation: string;
    organisationId: string;
    pass: PassState;
    /** null while it stands */
    removed: (RemovedDto) | null;
    title: string;
    version: number;
    visa: VisaState;
    workplace: string;
    zone: string | null;
};
export type RepresentativePageDto = {
    /** In the order that the list says */
    items: RepresentativeDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type AddRepresentativeRequest = {
    accreditationId: string;
    arrivesOn?: string | null;
    attendance?: Attendance;
    email?: string | null;
    emailConsent?: boolean;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    name: string;
    pass?: PassState;
    title?: string;
    visa?: VisaState;
    workplace?: string;
    /** IANA time zone */
    zone?: string | null;
};
export type ChangeRepresentativeRequest = {
    arrivesOn?: string | null;
    attendance?: Attendance;
    email?: string | null;
    emailConsent?: boolean;
    name?: string;
    pass?: PassState;
    title?: string;
    visa?: VisaState;
    workplace?: string;
    /** IANA time zone */
    zone?: string | null;
};
export type SlotState = "requested" | "granted" | "given" | "refused" | "withdrawn";
export type SpeakingSlotDto = {
    /** What is said; the whole campaign reads it */
    body: string;
    id: string;
    /** Of the agenda */
    item: string;
    /** Of the webcast or the text; empty where there is none */
    link: string;
    meeting: string | null;
    /** When it begins, an instant of UTC */
    meetingAt: string | null;
    /** At which the item is called */
    meetingId: string | null;
    /** Granted, or used once it is given */
    minutes: number | null;
    organisation: string;
    organisationId: string;
    /** In the order of speakers on the item */
    place: number | null;
    /** null while it stands */
    removed: (RemovedDto) | null;
    representative: string | null;
    /** Who speaks; null where nobody is named, and for whoever does not read the people of this organisation */
    representativeId: string | null;
    /** The group of stakeholders in whose turn it is; empty where none is named */
    stakeholders: string;
    state: SlotState;
    version: number;
    /** From the beginning of the webcast; empty where it is not known */
    webcastTime: string;
};
export type SpeakingSlotPageDto = {
    /** In the order that the list says */
    items: SpeakingSlotDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type AddSpeakingSlotRequest = {
    body?: string;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    item: string;
    link?: string;
    meetingId?: string | null;
    minutes?: number | null;
    organisationId: string;
    place?: number | null;
    /** Who speaks: somebody whom this organisation sends to the session */
    representativeId?: string | null;
    stakeholders?: string;
    state?: SlotState;
    webcastTime?: string;
};
export type ChangeSpeakingSlotRequest = {
    body?: string;
    item?: string;
    link?: string;
    meetingId?: string | null;
    minutes?: number | null;
    place?: number | null;
    /** Who speaks: somebody whom this organisation sends to the session */
    representativeId?: string | null;
    stakeholders?: string;
    state?: SlotState;
    webcastTime?: string;
};
export type StatementDto = {
    /** Besides the members of the group */
    aligned: string[];
    asks: StatementAskDto[];
    author: string;
    authorId: string;
    /** Its title, note and source were erased for good; null where nothing was */
    erased: (ErasedDto) | null;
    excepted: string[];
    grade: EvidenceGrade;
    group: string | null;
    groupCode: string | null;
    id: string;
    note: string;
    /** The venue is where it was said */
    occurredAt: ClocksDto;
    organisation: string;
    organisationId: string;
    /** How many positions it wrote, with those of the speaker */
    positions: number;
    /** When it was entered */
    recordedAt: ClocksDto;
    /** While it is removed; for its author and for coordinators alone. Null while it stands */
    removed: (RemovedDto) | null;
    said: Said;
    source: string;
    speaker: string;
    speakerCode: string;
    /** How many delegations it was recorded for, besides the speaker */
    states: number;
    /** The draft it speaks about */
    textVersion: (KeyedDto) | null;
    tier: Tier;
    title: string;
    /** Counts its changes, from 1 on */
    version: number;
};
export type StatementPageDto = {
    /** In the order that the list says */
    items: StatementDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type StatementAskPart = {
    askId: string;
    /** 1 = a guess, 2 = likely, 3 = certain */
    confidence: Confidence;
    stance: Stance;
};
export type RecordStatementRequest = {
    /** Who aligned itself besides the members */
    aligned?: string[];
    /** Between 1 and 30, and no ask twice */
    asks: StatementAskPart[];
    /** Members of the group that did not join */
    excepted?: string[];
    grade: EvidenceGrade;
    /** The group for which it was made, with its members on that day */
    groupCode?: string;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    note?: string;
    occurredAt: string;
    said: Said;
    /** Where it can be looked up */
    source?: string;
    /** Who took the floor; it is written with a position of its own */
    speakerCode: string;
    /** The draft it speaks about; the newest confirmed one of that day if left out */
    textVersionId?: string;
    /** Who may know of it, and of every position that it writes; what you chose for the campaign if left out */
    tier?: Tier;
    title: string;
    /** IANA time zone of where it was said: its calendar day decides who was a member. That of the session under way then, else the reader's, if left out */
    zone?: string;
};
export type SpokenForDto = {
    code: string;
    name: string;
    reason: "speaker" | "member" | "aligned";
};
export type RecordedStatementDto = {
    /** Besides the members of the group */
    aligned: string[];
    asks: StatementAskDto[];
    author: string;
    authorId: string;
    /** The speaker first, then by name */
    delegations: SpokenForDto[];
    /** Its title, note and source were erased for good; null where nothing was */
    erased: (ErasedDto) | null;
    excepted: string[];
    grade: EvidenceGrade;
    group: string | null;
    groupCode: string | null;
    id: string;
    note: string;
    /** The venue is where it was said */
    occurredAt: ClocksDto;
    organisation: string;
    organisationId: string;
    /** How many positions it wrote, with those of the speaker */
    positions: number;
    /** When it was entered */
    recordedAt: ClocksDto;
    /** While it is removed; for its author and for coordinators alone. Null while it stands */
    removed: (RemovedDto) | null;
    said: Said;
    source: string;
    speaker: string;
    speakerCode: string;
    /** How many delegations it was recorded for, besides the speaker */
    states: number;
    /** The draft it speaks about */
    textVersion: (KeyedDto) | null;
    tier: Tier;
    title: string;
    /** Counts its changes, from 1 on */
    version: number;
};
export type ExportStatementsRequest = {
    askId?: string;
    /** Who spoke, or was spoken for */
    delegationCode?: string;
    /** Only what was said at or after this instant */
    "from"?: string;
    groupCode?: string;
    /** Names, or beginnings of their words in any order, without regard to accents; the best match first */
    q?: string;
    /** Only what was said on the days of this session, on the clock of its place */
    sessionId?: string;
    /** Only what was said before this instant */
    to?: string;
};
export type PreviewCountsDto = {
    aligned: number;
    /** Delegations whose own word differs on some ask */
    differing: number;
    members: number;
    /** Positions in all, with those of the speaker */
    positions: number;
    /** Members and aligned together: without the speaker */
    states: number;
};
export type DatedStanceDto = {
    /** 1 = a guess, 2 = likely, 3 = certain */
    confidence: Confidence;
    /** The venue is where it was said; UTC where it comes from an interaction that was shared differently and is not
    yours to see */
    occurredAt: ClocksDto;
    /** Of a sealed position empty for everybody but its author */
    source: string;
    stance: Stance;
    /** The state's own word, or its bloc's statement */
    voice: Voice;
};
export type PreviewAskDto = {
    askId: string;
    /** What counts now */
    current: (DatedStanceDto) | null;
    /** Whether the latest word of its own takes another side than the statement */
    differs: boolean;
    /** The latest word of its own */
    own: (DatedStanceDto) | null;
    /** Whether it would count in a vote: it would stand, and the delegation has one in the room of today */
    wouldCount: boolean;
    /** Whether the statement would be what stands; false where something later was said */
    wouldStand: boolean;
};
export type PreviewDelegationDto = {
    /** In the order of the request */
    asks: PreviewAskDto[];
    /** In the room of today: what others said counts in no vote. null: not in it */
    capacity: (RoomCapacity) | null;
    code: string;
    name: string;
    reason: "speaker" | "member" | "aligned";
};
export type PreviewNoteDto = {
    code: "speaker_aligned" | "member_aligned" | "members_known_since";
    delegation: (CodedDto) | null;
    /** Name of the group */
    group: string | null;
    /** A date */
    since: string | null;
};
export type StatementPreviewDto = {
    counts: PreviewCountsDto;
    /** The calendar day whose membership counts */
    day: string;
    /** The speaker first, then by name */
    delegations: PreviewDelegationDto[];
    /** What to know before recording it; nothing here stands in the way */
    notes: PreviewNoteDto[];
    scope: ScopeDto;
};
export type CurrentStanceDto = {
    /** 1 = a guess, 2 = likely, 3 = certain */
    confidence: Confidence;
    /** Of a sealed position empty for everybody but its author */
    source: string;
    stance: Stance;
    /** The state's own word, or its bloc's statement */
    voice: Voice;
};
export type WrittenPositionDto = {
    askId: string;
    /** What counts now, this one or another; null when nothing that you see stands */
    current: (CurrentStanceDto) | null;
    /** current: it stands, and counts where its delegation has a vote. overridden: the state's own word counts instead. replaced: another statement of a bloc, or a later word of the speaker, counts instead. retracted: it was taken back */
    fate: "current" | "overridden" | "replaced" | "retracted";
    id: string;
};
export type WrittenDelegationDto = {
    /** In the room of today: what others said counts in no vote. null: not in it */
    capacity: (RoomCapacity) | null;
    code: string;
    name: string;
    positions: WrittenPositionDto[];
    reason: "speaker" | "member" | "aligned";
};
export type FatesDto = {
    current: number;
    overridden: number;
    replaced: number;
    retracted: number;
};
export type StatementDetailDto = {
    /** Besides the members of the group */
    aligned: string[];
    asks: StatementAskDto[];
    author: string;
    authorId: string;
    /** The speaker first, then by name */
    delegations: WrittenDelegationDto[];
    /** Its title, note and source were erased for good; null where nothing was */
    erased: (ErasedDto) | null;
    excepted: string[];
    fates: FatesDto;
    grade: EvidenceGrade;
    group: string | null;
    groupCode: string | null;
    id: string;
    note: string;
    /** The venue is where it was said */
    occurredAt: ClocksDto;
    organisation: string;
    organisationId: string;
    /** How many positions it wrote, with those of the speaker */
    positions: number;
    /** When it was entered */
    recordedAt: ClocksDto;
    /** While it is removed; for its author and for coordinators alone. Null while it stands */
    removed: (RemovedDto) | null;
    said: Said;
    scope: ScopeDto;
    source: string;
    speaker: string;
    speakerCode: string;
    /** How many delegations it was recorded for, besides the speaker */
    states: number;
    /** The draft it speaks about */
    textVersion: (KeyedDto) | null;
    tier: Tier;
    title: string;
    /** Counts its changes, from 1 on */
    version: number;
};
export type CorrectStatementRequest = {
    /** Who aligned itself besides the members */
    aligned?: string[];
    /** Between 1 and 30, and no ask twice */
    asks?: StatementAskPart[];
    /** Members of the group that did not join */
    excepted?: string[];
    grade?: EvidenceGrade;
    /** The group for which it was made; null for none */
    groupCode?: string | null;
    note?: string;
    occurredAt?: string;
    said?: Said;
    /** Where it can be looked up */
    source?: string;
    /** Who took the floor; it is written with a position of its own */
    speakerCode?: string;
    /** The draft it speaks about; null for the newest confirmed one of that day */
    textVersionId?: string | null;
    /** Who may know of it, and of every position that it writes; what you chose for the campaign if left out */
    tier?: Tier;
    title?: string;
    /** IANA time zone of where it was said: its calendar day decides who was a member. That of the session under way then, else the reader's, if left out */
    zone?: string;
};
export type StatementChangeDto = {
    act: InteractionAct;
    at: ClocksDto;
    by: string;
    byId: string;
    /** Of a correction: names of the fields of the request */
    fields: string[];
    id: string;
};
export type StatementChangeListDto = {
    /** In the order that the list says */
    items: StatementChangeDto[];
};
export type FirstStep = "asks" | "session" | "people" | "positions" | "reminders";
export type FirstStepDto = {
    /** How many of them the reader sees; of positions a hundred at most */
    count: number;
    done: boolean;
    step: FirstStep;
};
export type FirstStepsDto = {
    /** Whether its coordinators put the list away */
    hidden: boolean;
    items: FirstStepDto[];
};
export type HideStepsRequest = {
    hidden: boolean;
};
export type RecurrenceUnit = "week" | "month";
export type TaskSeriesDto = {
    assignee: string | null;
    /** Null also where the person does not sit in the campaign any more */
    assigneeId: string | null;
    atTime: string;
    author: string;
    authorId: string;
    delegationCode: string | null;
    endedAt: (ClocksDto) | null;
    every: number;
    id: string;
    /** When its next three tasks are due; fewer where it ends before, none once it is ended */
    next: ClocksDto[];
    note: string;
    organisation: string;
    organisationId: string;
    startsOn: string;
    tier: Tier;
    title: string;
    unit: RecurrenceUnit;
    untilOn: string | null;
    untilSession: string | null;
    untilSessionId: string | null;
    version: number;
    weekdays: number[];
    zone: string;
};
export type TaskSeriesListDto = {
    /** In the order that the list says */
    items: TaskSeriesDto[];
};
export type CreateSeriesRequest = {
    /** A member of the campaign; being assigned is being told */
    assigneeId?: string;
    /** When each task is due, on the clock of `zone`, whatever the clocks do in between */
    atTime: string;
    delegationCode?: string;
    /** Every so many weeks or months */
    every: number;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    note?: string;
    /** The first day it can be; months are counted from it */
    startsOn: string;
    /** What you chose for the campaign if left out */
    tier?: Tier;
    title: string;
    unit: RecurrenceUnit;
    /** The last day it can be; null for no end */
    untilOn?: string | null;
    /** Until the last day of this session, wherever that moves to */
    untilSessionId?: string | null;
    /** ISO weekdays, Monday 1 to Sunday 7, of weeks; of months it stays empty */
    weekdays: number[];
    /** IANA time zone; the reader's if left out */
    zone?: string;
};
export type ChangeSeriesRequest = {
    /** A member of the campaign; null gives it to nobody */
    assigneeId?: string | null;
    /** When each task is due, on the clock of `zone`, whatever the clocks do in between */
    atTime?: string;
    /** Every so many weeks or months */
    every?: number;
    /** This one and later: of its tasks those of this day on change with it; today if left out */
    "from"?: string;
    note?: string;
    /** The first day it can be; months are counted from it */
    startsOn?: string;
    /** What you chose for the campaign if left out */
    tier?: Tier;
    title?: string;
    unit?: RecurrenceUnit;
    /** The last day it can be; null for no end */
    untilOn?: string | null;
    /** Until the last day of this session, wherever that moves to */
    untilSessionId?: string | null;
    /** ISO weekdays, Monday 1 to Sunday 7, of weeks; of months it stays empty */
    weekdays?: number[];
    /** IANA time zone; the reader's if left out */
    zone?: string;
};
export type EndSeriesRequest = {
    /** Of its tasks those of this day on are cancelled; tomorrow if left out */
    "from"?: string;
};
export type TaskDto = {
    assignee: string | null;
    assigneeId: string | null;
    author: string;
    authorId: string;
    /** When it was done or cancelled */
    closedAt: (ClocksDto) | null;
    /** Who said so; null where it is open, or that is not known any more */
    closedBy: string | null;
    createdAt: ClocksDto;
    delegationCode: string | null;
    due: ClocksDto;
    /** The due time as it was typed */
    dueLocal: string;
    id: string;
    /** The interaction it follows, where there is one that you see */
    interactionId: string | null;
    note: string;
    /** For which of its days; the task itself may be due on another */
    onDate: string | null;
    organisation: string;
    organisationId: string;
    /** The series of which it was made, where there is one that you see */
    seriesId: string | null;
    state: TaskState;
    tier: Tier;
    title: string;
    version: number;
    /** The zone it was typed for */
    zone: string;
};
export type TaskPageDto = {
    /** In the order that the list says */
    items: TaskDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type CreateTaskRequest = {
    /** A member of the campaign; being assigned is being told */
    assigneeId?: string;
    delegationCode?: string;
    /** When it is due, on the clock of `zone` */
    dueLocal: string;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    note?: string;
    /** What you chose for the campaign if left out */
    tier?: Tier;
    title: string;
    /** IANA time zone; the reader's if left out */
    zone?: string;
};
export type TaskForOnePart = {
    /** A member of the campaign; being assigned is being told */
    assigneeId?: string;
    delegationCode?: string;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
};
export type CreateTasksRequest = {
    /** When it is due, on the clock of `zone` */
    dueLocal: string;
    note?: string;
    tasks: TaskForOnePart[];
    /** What you chose for the campaign if left out */
    tier?: Tier;
    title: string;
    /** IANA time zone; the reader's if left out */
    zone?: string;
};
export type TaskListDto = {
    /** In the order that the list says */
    items: TaskDto[];
};
export type TasksOfOneDto = {
    /** Whether the person sits in the campaign */
    active: boolean;
    name: string | null;
    open: number;
    organisation: string | null;
    /** Of them, past their time */
    overdue: number;
    /** Null: of nobody */
    userId: string | null;
};
export type TasksOfOneListDto = {
    /** In the order that the list says */
    items: TasksOfOneDto[];
};
export type ChangeOneTaskPart = {
    /** A member of the campaign; null assigns the task to nobody */
    assigneeId?: string | null;
    /** When it is due, on the clock of `zone` */
    dueLocal?: string;
    id: string;
    state?: TaskState;
    /** That was read; a task that was changed since is refused, and the others with it */
    version: number;
    /** IANA time zone of `dueLocal` */
    zone?: string;
};
export type ChangeTasksRequest = {
    changes: ChangeOneTaskPart[];
};
export type ExportTasksRequest = {
    /** `me`, `nobody`, or the id of a person */
    assignee?: string;
    /** Only what is open and overdue, or that nobody who sits in the campaign has */
    attention?: boolean;
    delegationCode?: string;
    /** Only what is due before this instant */
    dueBefore?: string;
    /** `closed`: only what is done or cancelled, the last first. Without effect where `q` is given */
    order?: "due" | "closed";
    /** Only what is open and past its time */
    overdue?: boolean;
    /** Names, or beginnings of their words in any order, without regard to accents; the best match first */
    q?: string;
    /** Only what was given to, or written by, somebody who does not sit in the campaign any more */
    removed?: boolean;
    state?: TaskState;
};
export type TaskNewsItemDto = {
    at: ClocksDto;
    /** Who did it; null if that person is not there any more */
    by: string | null;
    /** `left`: a task that I wrote is nobody’s now; `mentioned`: a comment names me */
    change: "given" | "retimed" | "handed_on" | "done" | "cancelled" | "reopened" | "left" | "mentioned";
    delegation: string | null;
    /** Which it is about; several tasks with one title are about one each */
    delegationCode: string | null;
    due: (ClocksDto) | null;
    taskId: string;
    /** Null where I do not see the task any more */
    title: string | null;
};
export type TaskNewsDto = {
    items: TaskNewsItemDto[];
    /** How many there are in all */
    total: number;
};
export type SeenTaskNewsRequest = {
    /** The `at` of the newest that I have seen; what has come since stays new */
    upTo: string;
};
export type ChangeTaskRequest = {
    /** A member of the campaign; null assigns the task to nobody */
    assigneeId?: string | null;
    /** When it is due, on the clock of `zone` */
    dueLocal?: string;
    note?: string;
    state?: TaskState;
    /** Only its author may change this */
    tier?: Tier;
    title?: string;
    /** IANA time zone of `dueLocal` */
    zone?: string;
};
export type MentionedDto = {
    name: string;
    userId: string;
};
export type TaskCommentDto = {
    author: string;
    authorId: string;
    /** When its author last wrote it anew */
    changedAt: (ClocksDto) | null;
    createdAt: ClocksDto;
    id: string;
    mentions: MentionedDto[];
    removedAt: (ClocksDto) | null;
    /** Null where it was removed */
    text: string | null;
    /** Who could read the task when it was written: nobody else reads it since */
    tier: Tier;
    version: number;
};
export type TaskCommentListDto = {
    /** In the order that the list says */
    items: TaskCommentDto[];
};
export type AddCommentRequest = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** The people whom the text names, who hear of it; each sees the task */
    mentions?: string[];
    text: string;
};
export type ChangeCommentRequest = {
    /** As of the changed text; who was named before and hears of it already hears nothing more */
    mentions?: string[];
    text: string;
};
export type MentionableDto = {
    name: string;
    organisation: string;
    userId: string;
};
export type MentionableListDto = {
    /** In the order that the list says */
    items: MentionableDto[];
};
export type ReviewItemDto = {
    /** How many were found so far */
    articles: number;
    changedAt: string;
    /** How long its text is */
    characters: number;
    id: string;
    /** Of the draft, as far as it was typed */
    title: string;
    version: number;
};
export type ReviewsDto = {
    /** What was changed last comes first */
    items: ReviewItemDto[];
};
export type ReviewedArticleDto = {
    body: string;
    /** Line of the text on which it begins */
    line?: number;
    "number": string;
    status: ParagraphStatus;
    title: string;
};
export type LineDecisionRequest = {
    /** Of the text, from 1 */
    line: number;
    /** The line is the heading of this article; null or left out: it is no heading */
    "number"?: string | null;
};
export type ReviewDetailsDto = {
    circulatedOn?: string;
    key?: string;
    source?: string;
    "symbol"?: string;
    title?: string;
};
export type BeginReviewRequest = {
    /** In their order */
    articles?: ReviewedArticleDto[];
    /** What was said of its lines */
    decisions?: LineDecisionRequest[];
    details?: ReviewDetailsDto;
    /** Made by the client, so that the same request sent again makes no second one */
    id?: string;
    /** The draft as it was pasted */
    text?: string;
};
export type LineDecisionDto = {
    line: number;
    "number": string | null;
};
export type ReviewDto = {
    articles: ReviewedArticleDto[];
    changedAt: string;
    decisions: LineDecisionDto[];
    details: ReviewDetailsDto;
    id: string;
    text: string;
    version: number;
};
export type DocumentNoteDto = {
    /** Passages struck through are in the text; numbers that the program gives to paragraphs are not; pages without text, such as scans; lines at the edge of most pages were left out; the letters were taken for those of Windows */
    code: "strikethrough" | "numbered" | "noTextOnPages" | "runningLines" | "encoding";
    count: number;
};
export type DocumentDto = {
    format: "docx" | "pdf" | "text";
    notes: DocumentNoteDto[];
    /** null where the format has none */
    pages: number | null;
    text: string;
};
export type SaveReviewRequest = {
    /** In their order */
    articles?: ReviewedArticleDto[];
    /** What was said of its lines */
    decisions?: LineDecisionRequest[];
    details?: ReviewDetailsDto;
    /** The draft as it was pasted */
    text?: string;
};
export type TextSummaryDto = {
    adopted: number;
    agreedAdReferendum: number;
    /** How many articles and paragraphs it has here */
    articles: number;
    bracketed: number;
    /** How many changed since the draft before */
    changed: number;
    /** The day on which it was circulated, at the venue */
    circulatedOn: string;
    confirmedAt: (ClocksDto) | null;
    id: string;
    key: string;
    /** In which language it is, by ISO 639; null where nobody said */
    language: string | null;
    /** Its place among the drafts, the oldest first */
    ordinal: number;
    /** null while it stands */
    removed: (RemovedDto) | null;
    source: string | null;
    /** Proposed until a person has confirmed which article continues which provision */
    state: "proposed" | "confirmed";
    "symbol": string | null;
    title: string;
    version: number;
};
export type TextSummaryPageDto = {
    /** In the order that the list says */
    items: TextSummaryDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type NewArticleRequest = {
    /** Its words, where you have them; they are compared with those of the draft before */
    body?: string;
    /** Whether its words changed since the draft before, where there are no words to compare. Left out, they count as changed */
    changed?: boolean;
    /** As the draft writes it; a paragraph may have a row of its own */
    "number": string;
    status?: ParagraphStatus;
    /** A paragraph needs none */
    title?: string;
};
export type LoadTextRequest = {
    /** In their order. At most 500 */
    articles: NewArticleRequest[];
    /** The day on which it was circulated, at the venue */
    circulatedOn: string;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** Short name for links, once per campaign */
    key: string;
    /** In which language it is, by ISO 639 */
    language?: string;
    /** My review of it, which goes when it is loaded */
    reviewId?: string;
    /** Where it can be looked up */
    source?: string;
    /** Its document symbol */
    "symbol"?: string;
    title: string;
};
export type AlternativeDto = {
    /** Its last number in earlier drafts */
    previousNumber: string | null;
    provision: KeyedDto;
    /** 0 to 1: how alike the words are */
    score: number;
};
export type SuggestionDto = {
    /** What else it could be, the likeliest first */
    alternatives: AlternativeDto[];
    /** Its last number in earlier drafts */
    previousNumber: string | null;
    /** null: it seems to be new */
    provision: (KeyedDto) | null;
    reasons: ("same_title" | "similar_title" | "similar_text" | "same_place" | "shifted_with_neighbours" | "follows_article")[];
    /** 0 to 1: how alike the words are */
    score: number;
};
export type TextArticleDto = {
    /** What the coalition asks about it */
    asks: TextAskDto[];
    /** Its words, where they were asked for; empty where they were not loaded */
    body: string | null;
    /** Since the last draft that had it; null for a provision of which no earlier draft gives the number */
    change: ("unchanged" | "renumbered" | "reworded" | "new" | "deleted") | null;
    /** Whether positions from before have to be asked for again. What is not known counts as changed */
    changed: boolean;
    /** How long its words are; 0 where they were not loaded */
    characters: number;
    /** Whether a person said which provision it is */
    decided: boolean;
    id: string;
    /** False for a paragraph that was not loaded but moves with its article */
    loaded: boolean;
    "number": string;
    /** Its last number in earlier drafts */
    previousNumber: string | null;
    /** The provision that it is; null: it is new and gets one when the draft is confirmed */
    provision: (KeyedDto) | null;
    status: ParagraphStatus;
    /** While the draft is proposed */
    suggestion: (SuggestionDto) | null;
    title: string;
    version: number;
};
export type TextOutcomeDto = {
    asks: TextAskDto[];
    /** Asks are about it and would lose their number: a person must say what becomes of it before the draft is confirmed */
    mustBeSaid: boolean;
    /** Where it follows */
    "number": string | null;
    /** It moves with its article, is not in the draft any more, cannot be told without a person, or has had no number so far */
    outcome: "follows" | "gone" | "unclear" | "unnumbered";
    previousNumber: string | null;
    /** Key of the draft that gave that number */
    previousText: string | null;
    provision: KeyedDto;
    /** Whether a person said so */
    said: boolean;
};
export type TextWarningDto = {
    /** Which sentence says it */
    code: string;
    field: string;
    /** In English */
    message: string;
    /** What stands in that sentence */
    params: {
        [key: string]: string | number;
    };
};
export type TextDto = {
    /** In their order */
    articles: TextArticleDto[];
    /** The day on which it was circulated, at the venue */
    circulatedOn: string;
    confirmedAt: (ClocksDto) | null;
    id: string;
    key: string;
    /** In which language it is, by ISO 639; null where nobody said */
    language: string | null;
    /** Its place among the drafts, the oldest first */
    ordinal: number;
    /** The confirmed draft before it */
    previous: (DraftDto) | null;
    /** Those with asks first */
    provisions: TextOutcomeDto[];
    /** null while it stands */
    removed: (RemovedDto) | null;
    source: string | null;
    /** Proposed until a person has confirmed which article continues which provision */
    state: "proposed" | "confirmed";
    "symbol": string | null;
    title: string;
    version: number;
    warnings: TextWarningDto[];
};
export type ComparedPlaceDto = {
    articleId: string;
    /** How long its words are; 0 where they were not loaded */
    characters: number;
    "number": string;
    status: ParagraphStatus;
    title: string;
};
export type WordDto = {
    op: "same" | "added" | "removed";
    text: string;
};
export type ComparedProvisionDto = {
    asks: TextAskDto[];
    /** A provision that was reworded may have another number as well. unknown: one of the drafts gives no number for it, and nobody said that it is new or gone. Where words are not loaded, what people said of them counts */
    change: "unchanged" | "renumbered" | "reworded" | "new" | "deleted" | "unknown";
    /** Too different to be compared word by word: compared by whole paragraphs */
    coarse: boolean;
    "from": (ComparedPlaceDto) | null;
    /** null: new in a proposed draft */
    provision: (KeyedDto) | null;
    to: (ComparedPlaceDto) | null;
    /** In the order of reading, where words were asked for and loaded */
    words: WordDto[] | null;
};
export type ComparisonDto = {
    "from": DraftDto;
    /** In the order of the newer draft, then what it does not have */
    provisions: ComparedProvisionDto[];
    to: DraftDto;
};
export type SplitTextRequest = {
    /** What a person said of lines, above all of those that were asked about */
    decisions?: LineDecisionRequest[];
    /** The draft as it was copied from a document; each article begins with a line such as "Article 6" */
    text: string;
};
export type SplitArticleDto = {
    body: string;
    /** As the draft writes it */
    "number": string;
    /** By its marks and brackets */
    status: ParagraphStatus;
    title: string;
};
export type SplitHeadingDto = {
    /** Of the text, from 1 */
    line: number;
    /** The lines with its number and its title */
    text: string;
};
export type OutsidePartDto = {
    /** How many articles stand before it */
    after: number;
    /** On which it begins, from 1 */
    line: number;
    text: string;
};
export type SplitQuestionDto = {
    /** From 1 */
    line: number;
    /** The number that it seems to have; null where nobody can guess */
    "number": string | null;
    /** Its number cannot be read for certain, or it may be part of a sentence */
    reason: "number" | "sentence";
    text: string;
};
export type SplitTextDto = {
    articles: SplitArticleDto[];
    /** What has to be put right before it is loaded */
    errors: TextWarningDto[];
    /** Of each article, in the same order */
    headings: SplitHeadingDto[];
    /** Lines that belong to no article */
    leftOut: number;
    outside: OutsidePartDto[];
    /** Lines that a person has to decide about */
    questions: SplitQuestionDto[];
    /** The word that numbers its provisions, where they are no articles */
    unit: string | null;
    warnings: TextWarningDto[];
};
export type TurnedPositionsDto = {
    /** The weightiest ask first */
    freshAsks: TurnedAskDto[];
    /** How many were of earlier words and are not any more */
    freshPositions: number;
    scope: ScopeDto;
    /** The weightiest ask first */
    staleAsks: TurnedAskDto[];
    /** How many are of earlier words now */
    stalePositions: number;
};
export type ChangeTextRequest = {
    /** The day on which it was circulated, at the venue */
    circulatedOn?: string;
    /** In which language it is, by ISO 639; null where it is not known */
    language?: string | null;
    /** null takes it away */
    source?: string | null;
    /** null takes it away */
    "symbol"?: string | null;
    title?: string;
};
export type ChangedTextDto = {
    /** In their order */
    articles: TextArticleDto[];
    /** The day on which it was circulated, at the venue */
    circulatedOn: string;
    confirmedAt: (ClocksDto) | null;
    /** The weightiest ask first */
    freshAsks: TurnedAskDto[];
    /** How many were of earlier words and are not any more */
    freshPositions: number;
    id: string;
    key: string;
    /** In which language it is, by ISO 639; null where nobody said */
    language: string | null;
    /** Its place among the drafts, the oldest first */
    ordinal: number;
    /** The confirmed draft before it */
    previous: (DraftDto) | null;
    /** Those with asks first */
    provisions: TextOutcomeDto[];
    /** null while it stands */
    removed: (RemovedDto) | null;
    scope: ScopeDto;
    source: string | null;
    /** The weightiest ask first */
    staleAsks: TurnedAskDto[];
    /** How many are of earlier words now */
    stalePositions: number;
    /** Proposed until a person has confirmed which article continues which provision */
    state: "proposed" | "confirmed";
    "symbol": string | null;
    title: string;
    version: number;
    warnings: TextWarningDto[];
};
export type ChangeArticleRequest = {
    /** Its words, where you have them; they are compared with those of the draft before */
    body?: string;
    /** Whether its words changed since the draft before, where there are no words to compare. Left out, they count as changed */
    changed?: boolean;
    /** As the draft writes it; a paragraph may have a row of its own */
    "number"?: string;
    status?: ParagraphStatus;
    /** A paragraph needs none */
    title?: string;
};
export type ChangedArticleDto = {
    /** What the coalition asks about it */
    asks: TextAskDto[];
    /** Its words, where they were asked for; empty where they were not loaded */
    body: string | null;
    /** Since the last draft that had it; null for a provision of which no earlier draft gives the number */
    change: ("unchanged" | "renumbered" | "reworded" | "new" | "deleted") | null;
    /** Whether positions from before have to be asked for again. What is not known counts as changed */
    changed: boolean;
    /** How long its words are; 0 where they were not loaded */
    characters: number;
    /** Whether a person said which provision it is */
    decided: boolean;
    /** The weightiest ask first */
    freshAsks: TurnedAskDto[];
    /** How many were of earlier words and are not any more */
    freshPositions: number;
    id: string;
    /** False for a paragraph that was not loaded but moves with its article */
    loaded: boolean;
    "number": string;
    /** Its last number in earlier drafts */
    previousNumber: string | null;
    /** The provision that it is; null: it is new and gets one when the draft is confirmed */
    provision: (KeyedDto) | null;
    scope: ScopeDto;
    /** The weightiest ask first */
    staleAsks: TurnedAskDto[];
    /** How many are of earlier words now */
    stalePositions: number;
    status: ParagraphStatus;
    /** While the draft is proposed */
    suggestion: (SuggestionDto) | null;
    title: string;
    version: number;
};
export type GoneProvisionRequest = {
    provisionId: string;
};
export type ArticleLinkRequest = {
    articleId: string;
    /** Whether its words changed since the draft before, where there are no words to compare. Left out, they count as changed */
    changed?: boolean;
    /** The provision that it continues, or `new` */
    provisionId: string;
};
export type ProvisionNumberRequest = {
    /** Whether its words changed. Left out, they did where its article did */
    changed?: boolean;
    /** Of a paragraph or a range that is no article of the draft by itself */
    "number": string;
    provisionId: string;
};
export type LinkTextRequest = {
    /** Provisions that the draft does not have any more */
    gone?: GoneProvisionRequest[];
    /** One for each article that was decided about */
    links: ArticleLinkRequest[];
    /** Numbers of paragraphs and ranges, where they do not simply move with their article */
    numbers?: ProvisionNumberRequest[];
};
export type ConditionPartyPart = {
    code: string;
    /** What it counts for: 1 where the treaty counts parties, its share where it counts per cent */
    share: number;
};
export type TreatyConditionPart = {
    name: string;
    /** The sum of shares that is needed */
    needed: number;
    parties: ConditionPartyPart[];
};
export type DelayPart = {
    /** Counted after the months; the day after the deposit is the first */
    daysAfter: number;
    /** Whether it is then the first day of the month that follows */
    firstOfMonth: boolean;
    monthsAfter: number;
};
export type ConditionProgressDto = {
    /** The sum of the shares of its parties */
    reached: number;
    /** What is still needed of it */
    stillNeeded: number;
};
export type UnconfirmedDto = {
    instruments: number;
    signatures: number;
};
export type TreatyProgressDto = {
    /** Null without a condition */
    condition: (ConditionProgressDto) | null;
    /** The day of entry into force; null while there are too few instruments */
    entersIntoForceOn: string | null;
    /** Whether that day has come */
    inForce: boolean;
    /** Confirmed instruments that stand, one per party: all acts but signature and withdrawal */
    instruments: number;
    /** When the last instrument needed was deposited */
    reachedOn: string | null;
    /** Confirmed signatures, that of a regional organisation among them */
    signatures: number;
    /** Instruments still needed for entry into force */
    stillNeeded: number;
    unconfirmed: UnconfirmedDto;
};
export type SigningWindowDto = {
    /** Last day */
    closesOn: string | null;
    /** Days from today to the last day on the calendar of the depositary; 0 on that day itself */
    daysLeft: number | null;
    /** The same on your calendar, where the last minute may fall on another day */
    daysLeftForYou: number | null;
    /** The last minute of that day at the depositary, and what your clock shows then */
    lastMinute: (ClocksDto) | null;
    /** First day */
    opensOn: string | null;
    /** On the campaign clock; unknown where no day is set */
    state: "not_open" | "open" | "closed" | "unknown";
};
export type TreatyDto = {
    /** The day on which the text was adopted; null where it is not set */
    adoptedOn: string | null;
    /** The day of the campaign clock at the depositary: what became known later is left out */
    asOf: string;
    /** What is asked of certain parties beside the number of all; null where nothing is */
    condition: (TreatyConditionPart) | null;
    /** Days from the deposit of the last of them to entry into force; the day after the deposit is the first */
    daysAfter: number;
    /** Whether it then enters into force on the first day of the month that follows */
    firstOfMonth: boolean;
    /** Null where the terms do not say */
    forLaterParties: (DelayPart) | null;
    /** Instruments needed for entry into force */
    instrumentsNeeded: number;
    /** Months from that deposit, counted before the days */
    monthsAfter: number;
    name: string;
    /** What the list of acts does not tell */
    note: string;
    progress: TreatyProgressDto;
    /** Whether the instrument of a regional organisation counts beside those of its members */
    regionalOrganisationCounts: boolean;
    signature: SigningWindowDto;
    source: string;
    version: number;
    /** The zone of the depositary, on whose calendar all days are */
    zone: string;
};
export type SetTreatyRequest = {
    /** The day on which the text was adopted: what is dated before it is refused */
    adoptedOn?: string | null;
    /** Last day for signature */
    closesOn?: string | null;
    /** What is asked of certain parties beside the number of all; null or left out where nothing is */
    condition?: (TreatyConditionPart) | null;
    /** Days from the deposit of the last of them to entry into force */
    daysAfter: number;
    /** Whether it then enters into force on the first day of the month that follows */
    firstOfMonth?: boolean;
    /** How long after its own deposit it binds who joins once there are enough; null or left out where it is not known */
    forLaterParties?: (DelayPart) | null;
    /** Instruments needed for entry into force */
    instrumentsNeeded: number;
    /** Months from that deposit, counted before the days */
    monthsAfter?: number;
    name: string;
    note?: string;
    /** First day for signature */
    opensOn?: string | null;
    regionalOrganisationCounts: boolean;
    source: string;
    /** IANA time zone */
    zone: string;
};
export type RecordTreatyActRequest = {
    /** Whether it was read at the depositary; an instrument then needs its day */
    confirmed: boolean;
    /** The words of a declaration or reservation that came with it */
    declaration?: string;
    /** A delegation, or a state without one that can become party, such as COK */
    delegationCode: string;
    /** The day of the act at the depositary; null where only that it happened is known */
    doneOn?: string | null;
    /** Of a withdrawal or a provisional application: the day from which it has effect, where it is known */
    effectiveOn?: string | null;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** All but signature, withdrawal (or denunciation) and provisional application are instruments that count */
    kind: TreatyActionKind;
    note?: string;
    /** Where it can be looked up */
    source: string;
};
export type ChangeTreatyActRequest = {
    /** Whether it was read at the depositary; an instrument then needs its day */
    confirmed?: boolean;
    /** The words of a declaration or reservation that came with it */
    declaration?: string;
    /** The day of the act at the depositary; null where only that it happened is known */
    doneOn?: string | null;
    /** Of a withdrawal or a provisional application: the day from which it has effect, where it is known */
    effectiveOn?: string | null;
    note?: string;
    /** Where it can be looked up */
    source?: string;
};
export type NextTaskDto = {
    delegationCode: string;
    due: ClocksDto;
    taskId: string;
    title: string;
};
export type TreatyIntentionsDto = {
    items: TreatyIntentionDto[];
    /** One for each delegation that has any */
    nextTasks: NextTaskDto[];
};
export type RecordIntentionRequest = {
    /** How sure it is that it will come so: 1 a guess, 2 likely, 3 certain */
    confidence: 1 | 2 | 3;
    /** A delegation, or a state without one that can become party */
    delegationCode: string;
    /** By when, on the calendar of the capital; null where no day was said */
    expectedOn?: string | null;
    grade: EvidenceGrade;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    note?: string;
    source?: string;
    /** The day on which it was said or done */
    statedOn: string;
    /** What it will do, or how far it is at home; the first three are about signing, all others lead to an instrument */
    step: TreatyStep;
    /** What you chose for the campaign when left out */
    tier?: Tier;
};
export type ChangeIntentionRequest = {
    /** How sure it is that it will come so: 1 a guess, 2 likely, 3 certain */
    confidence?: 1 | 2 | 3;
    /** By when, on the calendar of the capital; null where no day was said */
    expectedOn?: string | null;
    grade?: EvidenceGrade;
    note?: string;
    source?: string;
    /** The day on which it was said or done */
    statedOn?: string;
    /** What it will do, or how far it is at home; the first three are about signing, all others lead to an instrument */
    step?: TreatyStep;
};
export type RemovedTreatyActDto = {
    /** Read at the depositary; what is only reported is shown and never counted */
    confirmed: boolean;
    /** The words of a declaration or reservation that came with it */
    declaration: string;
    delegationCode: string;
    /** The day of the act at the depositary; null where only that it happened is known */
    doneOn: string | null;
    /** Of a withdrawal or a provisional application: the day from which it has effect, where it is known */
    effectiveOn: string | null;
    id: string;
    /** All but signature, withdrawal (or denunciation) and provisional application are instruments that count */
    kind: TreatyActionKind;
    /** The day from which it is known */
    knownOn: string;
    note: string;
    removed: (RemovedDto) | null;
    source: string;
    version: number;
};
export type RemovedTermsDto = {
    /** Of the campaign: it follows one treaty */
    id: string;
    name: string;
    removed: (RemovedDto) | null;
};
export type RemovedOfTreatyDto = {
    /** Taken back last first; what a status table took back comes back with that table alone */
    acts: RemovedTreatyActDto[];
    /** null while terms stand, or never did */
    terms: (RemovedTermsDto) | null;
};
export type DeclaredDto = {
    askId: string;
    /** 1 = a guess, 2 = likely, 3 = certain */
    confidence: Confidence;
    grade: EvidenceGrade;
    note: string;
    /** The venue is where it was said; UTC where it comes from an interaction that was shared differently and is not
    yours to see */
    occurredAt: ClocksDto;
    said: Said;
    /** Of a sealed position empty for everybody but its author */
    source: string;
    stance: Stance;
    /** The state's own word, or its bloc's statement */
    voice: Voice;
};
export type TreatyStateDto = {
    code: string;
    /** Whether an instrument of it counts towards entry into force */
    counted: boolean;
    /** In the order of the asks */
    declared: DeclaredDto[];
    /** Codes of its groups */
    groups: string[];
    /** From when the treaty binds it: with the others, or from a day of its own where it joined later; null where that is not known */
    inForceOn: string | null;
    /** The instrument that counts; where none does, the latest by its day */
    instrument: (TreatyActDto) | null;
    /** non_member: can become party, and has no delegation here */
    kind: "member" | "observer" | "non_member";
    name: string;
    /** Why that day is not known although the others have one: the terms do not say it of who joins later, the instrument has no date, or it is a succession, whose notification says it */
    noDayBecause: (NoDayReason) | null;
    /** Whether it is an organisation of states */
    organisation: boolean;
    /** What else it did, in the order of its days: instruments and withdrawals of a bond that ended, provisional application */
    otherActs: TreatyActDto[];
    signature: (TreatyActDto) | null;
    /** Of that instrument */
    withdrawal: (TreatyActDto) | null;
};
export type TreatyStatesDto = {
    /** The day of the campaign clock at the depositary: what became known later is left out */
    asOf: string;
    asks: KeyedDto[];
    items: TreatyStateDto[];
    scope: ScopeDto;
};
export type AppliedCountsDto = {
    changed: number;
    /** Recorded, and in the table no more */
    gone: number;
    "new": number;
};
export type StatusTableDto = {
    appliedAt: string;
    /** Who brought it */
    author: string;
    counts: AppliedCountsDto;
    id: string;
    source: string;
    /** When it was taken back */
    undoneAt: string | null;
};
export type StatusTableListDto = {
    /** In the order that the list says */
    items: StatusTableDto[];
};
export type StatusChoicePart = {
    /** The party that is meant; null leaves the row out */
    code?: string | null;
    /** As the check gave it */
    name: string;
    /** When a party that stands in brackets gave notice of its withdrawal */
    withdrawnOn?: string | null;
};
export type DateOrder = "day_first" | "month_first";
export type ApplyStatusTableRequest = {
    choices?: StatusChoicePart[];
    /** Whether the table was read at the depositary: acts of which it does not say otherwise then count */
    confirmed: boolean;
    /** What stands first in 05/08/2024, where the table does not tell */
    dateOrder?: DateOrder;
    /** Made by you, so that a repeat applies nothing twice */
    id?: string;
    /** What the check answered: what is applied is what was shown */
    plan: string;
    /** Where it can be looked up: the source of each act that has none of its own in the table */
    source: string;
    /** Whether what is recorded and not in the table any more is taken back */
    takeBackGone: boolean;
    /** The table as it was copied, with its heading: cells between tabs or commas, the text of a PDF, or a page */
    text: string;
};
export type CheckStatusTableRequest = {
    choices?: StatusChoicePart[];
    /** Whether the table was read at the depositary: acts of which it does not say otherwise then count */
    confirmed: boolean;
    /** What stands first in 05/08/2024, where the table does not tell */
    dateOrder?: DateOrder;
    /** Where it can be looked up: the source of each act that has none of its own in the table */
    source: string;
    /** The table as it was copied, with its heading: cells between tabs or commas, the text of a PDF, or a page */
    text: string;
};
export type StatusOutcomeDto = {
    /** Null while there are too few */
    entersIntoForceOn: string | null;
    instruments: number;
    signatures: number;
};
export type StatusRole = "participant" | "code" | "signature" | "instrument" | "withdrawal" | "effect" | "provisional" | "confirmed" | "source" | "note" | "declaration" | "other";
export type StatusColumnDto = {
    header: string;
    /** other: not read */
    role: StatusRole;
};
export type StatusCountsDto = {
    changed: number;
    /** Recorded, and in the table no more */
    gone: number;
    "new": number;
    refused: number;
    same: number;
};
export type ActBeforeDto = {
    /** Read at the depositary; what is only reported is shown and never counted */
    confirmed: boolean;
    /** The day of the act at the depositary; null where only that it happened is known */
    doneOn: string | null;
    id: string;
    /** All but signature, withdrawal (or denunciation) and provisional application are instruments that count */
    kind: TreatyActionKind;
};
export type StatusWhyDto = {
    code: string;
    /** What stands in that sentence */
    params: {
        [key: string]: string | number;
    };
};
export type StatusItemDto = {
    /** What is recorded of it now */
    before: (ActBeforeDto) | null;
    confirmed: boolean;
    delegationCode: string;
    /** Null where it is not known */
    doneOn: string | null;
    kind: TreatyActionKind;
    /** The line of the text, or the row of the table */
    line: number;
    /** Against what is recorded */
    state: "new" | "same" | "changed" | "refused";
    /** Of one that is refused */
    why: (StatusWhyDto) | null;
};
export type StatusRowDto = {
    /** The party, where it is known */
    code: string | null;
    line: number;
    /** The name to decide about */
    name: string;
    /** Codes of parties with a name near to it */
    near: string[];
    /** What would have it taken */
    needs: "party" | "withdrawnOn" | "dateOrder" | "correction" | "nothing";
    /** The row as it stands */
    text: string;
    why: StatusWhyDto;
};
export type StatusCheckDto = {
    /** With what is new and changed */
    after: StatusOutcomeDto;
    /** As it is recorded */
    before: StatusOutcomeDto;
    columns: StatusColumnDto[];
    counts: StatusCountsDto;
    /** Null where no date needs it */
    dateOrder: ("day_first" | "month_first") | null;
    /** As what the text was read */
    form: "html" | "cells" | "lines";
    /** Recorded, and in the table no more */
    gone: TreatyActDto[];
    /** In the order of the table */
    items: StatusItemDto[];
    /** To be sent when it is applied */
    plan: string;
    /** Rows of which something is not taken, in the order of the table */
    rows: StatusRowDto[];
};
export type SavedScreen = "matrix" | "delegations" | "tasks" | "meetings";
export type SavedViewDto = {
    id: string;
    /** Whether I made it */
    mine: boolean;
    name: string;
    owner: string;
    screen: SavedScreen;
    search: string;
    /** Whether everybody in the campaign may use it */
    shared: boolean;
    version: number;
};
export type SavedViewListDto = {
    /** In the order that the list says */
    items: SavedViewDto[];
};
export type CreateViewRequest = {
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    name: string;
    screen: SavedScreen;
    /** The search part of the screen's address */
    search: string;
    /** Whether everybody in the campaign may use it; then it names no person, and nothing that was typed */
    shared?: boolean;
};
export type ChooseHomeRequest = {
    /** The screen's path below the campaign */
    place?: string | null;
    viewId?: string | null;
};
export type OrderViewsRequest = {
    /** My views in their new order; what is left out comes first */
    ids: string[];
};
export type ChangeViewRequest = {
    name?: string;
    /** The search part of the screen's address */
    search?: string;
    /** Whether everybody in the campaign may use it; then it names no person, and nothing that was typed */
    shared?: boolean;
};
export type DifferenceDto = {
    ballots: number;
    choice: BallotChoice;
    tally: number;
};
export type RuleOutcomeDto = {
    /** The smallest number of no that defeats it while as many vote */
    blocking: number;
    /** Yes that would have carried it; 0 for consensus */
    needed: number;
    passes: boolean;
    rule: DecisionRule;
    /** Yes that were missing while as many voted; objectors for consensus; 0 when it passes */
    short: number;
};
export type VoteResultDto = {
    /** The smallest number of no that defeats it while as many vote */
    blocking: number;
    /** Whether the ballots of all members are known, or a tally */
    complete: boolean;
    /** From what it was worked out: the tally that was announced, else the ballots that were entered */
    "from": "tally" | "ballots";
    /** All who are entitled to vote */
    members: number;
    /** Yes that would have carried it; 0 for consensus */
    needed: number;
    passes: boolean;
    /** Yes, no and abstentions; null where not all of them are known */
    present: number | null;
    /** Members who had to be present */
    quorum: number;
    rule: DecisionRule;
    /** Yes that were missing while as many voted; objectors for consensus; 0 when it passes */
    short: number;
    /** The same numbers under every rule */
    underEachRule: RuleOutcomeDto[];
    /** Yes and no: present and voting */
    voting: number;
};
export type AnnouncedTallyDto = {
    absent: number | null;
    abstained: number | null;
    no: number;
    yes: number;
};
export type VoteDto = {
    amendment: string | null;
    /** The amendment that was voted on, where you see it */
    amendmentId: string | null;
    ask: string | null;
    askId: string | null;
    author: string;
    authorId: string;
    /** How many of the ballots that were entered */
    counted: BallotNumbersDto;
    /** To look into; empty when all fits */
    differences: DifferenceDto[];
    /** What a yes does to the ask */
    effect: AmendmentEffect;
    grade: EvidenceGrade;
    /** The venue is where it was held */
    heldAt: ClocksDto;
    id: string;
    /** What it was on */
    kind: VoteKind;
    organisation: string;
    organisationId: string;
    /** Whether others would have had a vote on its day by the list of the room that stands now */
    otherRoom: boolean;
    /** When it was entered */
    recordedAt: ClocksDto;
    /** When it was removed; null while it counts */
    removed: (RemovedDto) | null;
    result: VoteResultDto;
    rule: DecisionRule;
    source: string;
    /** As announced */
    tally: (AnnouncedTallyDto) | null;
    title: string;
    version: number;
};
export type VotePageDto = {
    /** In the order that the list says */
    items: VoteDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type BallotPart = {
    choice: BallotChoice;
    delegationCode: string;
    /** What it later advised the Secretariat that it had meant; the ballot counts as it was cast. null or left out: nothing */
    meant?: (BallotChoice) | null;
};
export type TallyPart = {
    /** Leave it out if not known */
    absent?: number;
    /** Leave it out if not known */
    abstained?: number;
    no: number;
    yes: number;
};
export type RecordVoteRequest = {
    /** The amendment that was voted on */
    amendmentId?: string;
    /** The ask that it is about; that of the amendment if left out */
    askId?: string;
    /** As far as they are known, e.g. from a photo of the board; each delegation once */
    ballots?: BallotPart[];
    /** Whether a yes serves the ask or defeats it, as a motion to delete its article does. That of the amendment, else `serves`, if left out */
    effect?: AmendmentEffect;
    grade: EvidenceGrade;
    heldAt: string;
    /** A UUID made by the client, so that a repeat gives the first answer */
    id?: string;
    /** What it was on; `amendment` where one is named, else `proposal`, if left out. `separate`: a part of the proposal; `no_action`: adjourning the debate */
    kind?: VoteKind;
    /** Simple majority and two thirds are of members present and voting: yes and no only. An absolute majority is of all members */
    rule: DecisionRule;
    source: string;
    /** May differ from the ballots: the answer says how */
    tally?: TallyPart;
    title: string;
    /** IANA time zone of where it was held; that of the session under way then, else the reader's, if left out */
    zone?: string;
};
export type BallotDto = {
    choice: BallotChoice;
    delegation: string;
    delegationCode: string;
    /** What it later advised the Secretariat that it had meant; null: nothing */
    meant: (BallotChoice) | null;
};
export type ComparedBallotDto = {
    actual: BallotChoice;
    /** What the firm count said; open: it said neither */
    called: "yes" | "no" | "open";
    /** Of each ballot, 0 to 1, together 1 */
    chances: BallotNumbersDto;
    confidence: (Confidence) | null;
    delegation: string;
    delegationCode: string;
    /** null where nothing was called */
    hit: boolean | null;
    /** Whether the position was out of date when the vote was held */
    stale: boolean;
    stance: (Stance) | null;
    voice: (Voice) | null;
};
export type ScoreDto = {
    /** 0: sure and right, 2: sure and wrong */
    brier: number;
    logLoss: number;
};
export type VoteComparisonDto = {
    /** In the order of the codes */
    ballots: ComparedBallotDto[];
    /** Of these, how many the firm count had called yes or no */
    called: number;
    /** Ballots that could be compared */
    compared: number;
    /** Expected number of each ballot, of all members */
    expected: BallotNumbersDto;
    /** And how many of those did so */
    hits: number;
    /** Of how many who had a vote the position is another by now: what was said, recorded or taken back after the vote was held is
    left out of all this */
    movedSince: number;
    /** The chance that was given to its carrying */
    probability: number;
    scope: ScopeDto;
    /** null without ballots */
    score: (ScoreDto) | null;
    /** Called one way, went another; the least likely first */
    surprises: ComparedBallotDto[];
};
export type VoteDetailDto = {
    amendment: string | null;
    /** The amendment that was voted on, where you see it */
    amendmentId: string | null;
    ask: string | null;
    askId: string | null;
    author: string;
    authorId: string;
    /** By name */
    ballots: BallotDto[];
    /** null where the vote is about no ask, or was removed */
    comparison: (VoteComparisonDto) | null;
    /** How many of the ballots that were entered */
    counted: BallotNumbersDto;
    /** To look into; empty when all fits */
    differences: DifferenceDto[];
    /** What a yes does to the ask */
    effect: AmendmentEffect;
    grade: EvidenceGrade;
    /** The venue is where it was held */
    heldAt: ClocksDto;
    id: string;
    /** What it was on */
    kind: VoteKind;
    organisation: string;
    organisationId: string;
    /** Whether others would have had a vote on its day by the list of the room that stands now */
    otherRoom: boolean;
    /** When it was entered */
    recordedAt: ClocksDto;
    /** When it was removed; null while it counts */
    removed: (RemovedDto) | null;
    result: VoteResultDto;
    rule: DecisionRule;
    source: string;
    /** As announced */
    tally: (AnnouncedTallyDto) | null;
    title: string;
    version: number;
    /** Codes of those who had a vote in it, by whom it is counted. A list of the room that comes later changes nothing of it */
    voters: string[];
    /** Who would have had a vote on its day by the list of the room that stands now; null where they are the same, or nobody */
    votersOfRoom: string[] | null;
};
export type BaseRateDto = {
    /** 0: sure and right, 2: sure and wrong */
    brier: number;
    logLoss: number;
    /** The shares that the whole room turned out to vote */
    shares: BallotNumbersDto;
};
export type ReliabilityBinDto = {
    count: number;
    "from": number;
    /** Share that voted so */
    observed: number;
    /** Mean chance that was given */
    predicted: number;
    to: number;
};
export type CalibrationRowDto = {
    /** How many were called for or against */
    called: number;
    confidence: (Confidence) | null;
    count: number;
    /** Mean of what was given */
    forecast: BallotNumbersDto;
    /** null where none was called */
    hitRate: number | null;
    hits: number;
    /** What happened */
    observed: BallotNumbersDto;
    /** null: no position was known */
    stance: (Stance) | null;
};
export type CalibratedVoteDto = {
    brier: number;
    called: number;
    count: number;
    heldAt: ClocksDto;
    hits: number;
    id: string;
    title: string;
};
export type CalibrationDto = {
    /** What always saying the same would have scored */
    baseRate: (BaseRateDto) | null;
    bins: ReliabilityBinDto[];
    /** Ballots that were compared */
    count: number;
    /** From champion to silent, then without a position */
    rows: CalibrationRowDto[];
    scope: ScopeDto;
    /** null without ballots */
    score: (ScoreDto) | null;
    /** Above 0: the positions were worth knowing. null when every ballot was the same, or there is none */
    skill: number | null;
    /** The latest first */
    votes: CalibratedVoteDto[];
};
export type ExportVotesRequest = {
    /** One vote; all that count if left out */
    voteId?: string;
};
export type StateChoiceDto = {
    code: string;
    name: string;
};
export type AskedBallotDto = {
    /** `ambiguous`: several go by that name; `group`: a bloc; `unknown`: no name that is known; `no_vote`: what stands there is no vote; `unlisted`: named under no clear heading; `twice`: named under different votes */
    because: "ambiguous" | "group" | "unknown" | "no_vote" | "unlisted" | "twice";
    /** Under which it stands; empty where none is known */
    choices: BallotChoice[];
    /** Which states it may be, the nearest first */
    near: StateChoiceDto[];
    /** What stood for the vote, where it is not known */
    word: string | null;
    written: string;
};
export type ReadBallotDto = {
    choice: BallotChoice;
    delegation: string;
    delegationCode: string;
    /** What it later advised the Secretariat that it had meant; null: nothing */
    meant: (BallotChoice) | null;
    /** As it was written */
    written: string;
};
export type UnreadableDto = {
    code: string;
    /** The same in English */
    message: string;
    /** What its message names */
    params: {
        [key: string]: string | number | string[];
    };
};
export type SaidTallyDto = {
    absent: number | null;
    abstain: number | null;
    no: number | null;
    yes: number | null;
};
export type VoteInFileDto = {
    key: string;
    title: string;
};
export type VoteReadingDto = {
    asked: AskedBallotDto[];
    /** Of delegations that have a vote here, in the order in which they were read */
    ballots: ReadBallotDto[];
    /** Of `ballots` */
    counted: BallotNumbersDto;
    day: string | null;
    "from": "text" | "rows";
    /** Rows of states that were no members at the time, by the file's own word */
    noMembers: number;
    /** Why a file could not be read */
    problems: UnreadableDto[];
    /** Named more than once with the same vote, and counted once */
    repeated: StateChoiceDto[];
    /** Numbers as the record says them */
    said: (SaidTallyDto) | null;
    title: string | null;
    /** Codes of all who had a vote on that day */
    voters: string[];
    /** Where a file holds several votes: choose one and ask again with it. Else empty */
    votes: VoteInFileDto[];
    /** Named, and without a vote here: they are left out */
    withoutVote: StateChoiceDto[];
};
export type ChangeVoteRequest = {
    /** null: it was not on an amendment */
    amendmentId?: string | null;
    /** null: it is about none */
    askId?: string | null;
    /** Whether a yes serves the ask or defeats it, as a motion to delete its article does. With another amendment that of the amendment, if left out */
    effect?: AmendmentEffect;
    grade?: EvidenceGrade;
    heldAt?: string;
    /** What it was on; `amendment` where one is named, else `proposal`, if left out. `separate`: a part of the proposal; `no_action`: adjourning the debate */
    kind?: VoteKind;
    /** Simple majority and two thirds are of members present and voting: yes and no only. An absolute majority is of all members */
    rule?: DecisionRule;
    source?: string;
    /** Replaces all of it; null: none was announced */
    tally?: (TallyPart) | null;
    title?: string;
    /** Codes of all who had a vote in it. With another day those of the room on that day, if left out */
    voters?: string[];
    /** IANA time zone of where it was held */
    zone?: string;
};
export type ReplaceBallotsRequest = {
    /** All of them, each delegation once */
    ballots: BallotPart[];
};
export type DemoClockDto = {
    /** The next instant at which a mail is due, if any is planned */
    nextMailAt: string | null;
    /** What the demo takes for now, in New York and in Bangkok */
    now: ClocksDto;
};
export type MoveDemoClockRequest = {
    /** How far to move forward, an ISO 8601 duration */
    advance?: string;
    /** Or the instant to move forward to; `today` for the real present */
    to?: string;
};
export type MovedDemoClockDto = {
    /** Whether the time on the way was jumped over: what fell due in it and was of no use any more was not sent */
    jumped: boolean;
    /** The next instant at which a mail is due, if any is planned */
    nextMailAt: string | null;
    /** What the demo takes for now, in New York and in Bangkok */
    now: ClocksDto;
    /** Mails that were sent on the way */
    sent: number;
    /** Mails that were not sent, each with its reason in the ledger */
    skipped: number;
};
export type CaughtMailDto = {
    /** The simulated time at which it was sent */
    date: string | null;
    "from": string;
    /** Header names in lower case */
    headers: {
        [key: string]: string;
    };
    html: string | null;
    id: string;
    messageId: string;
    /** The real time at which it was caught */
    receivedAt: string;
    /** Bytes */
    size: number;
    subject: string;
    text: string;
    to: string[];
};
export type CaughtMailListDto = {
    /** In the order that the list says */
    items: CaughtMailDto[];
};
export type CampaignOfInstallationDto = {
    /** Since when it is read and not written; null while it goes on */
    closedAt: (ClocksDto) | null;
    /** Who coordinates it and can sign in */
    coordinators: number;
    /** When it will be erased, where a coordinator asked for that */
    deletionDue: (ClocksDto) | null;
    id: string;
    /** Who is invited to coordinate it and can still accept */
    invited: number;
    name: string;
    openedAt: ClocksDto;
    slug: string;
};
export type InstallationDto = {
    /** Where people open it */
    address: string;
    campaigns: CampaignOfInstallationDto[];
    /** Empty where nobody named it */
    name: string;
};
export type NameInstallationRequest = {
    /** Empty takes the name away */
    name: string;
};
export type AccountDto = {
    /** Campaigns that nobody would coordinate if this account were closed */
    coordinatesAlone: string[];
    email: string;
    id: string;
    installationAdmin: boolean;
    /** When any device last asked for something; null for nobody who ever signed in */
    lastUsedAt: string | null;
    name: string;
    /** In how many campaigns the person sits */
    seats: number;
    state: "invited" | "active" | "disabled";
};
export type AccountPageDto = {
    /** In the order that the list says */
    items: AccountDto[];
    /** Cursor of the following page */
    next: string | null;
};
export type ChangeAccountRequest = {
    state: "active" | "disabled";
};
export type MakeAdminRequest = {
    email: string;
    /** Of somebody who has no account yet */
    name: string;
};
export type ArchivedCampaignDto = {
    id: string;
    name: string;
    slug: string;
};
export type ArchiveFailureDto = {
    code: "noArchive" | "damaged" | "tooLarge" | "newer" | "signature" | "altered" | "missing" | "extra" | "row" | "codes" | "taken" | "refused";
    /** In English */
    message: string;
    /** What the sentence names */
    params: {
        [key: string]: string | number;
    };
};
export type ArchiveProgressDto = {
    /** Rows that are done */
    done: number;
    /** Rows that there are; 0 as long as nobody knows */
    total: number;
};
export type ArchivePersonDto = {
    /** Under which the person can be invited again; null where the archive has none */
    email: string | null;
    id: string;
    name: string;
    organisation: string;
    role: string;
};
export type ArchiveKindDto = {
    /** What stays behind, since what it rests on was not seen by whoever made the archive */
    leftOut: number;
    /** Name of the table */
    name: string;
    rows: number;
};
export type ArchiveReportDto = {
    /** Who of its people made it */
    by: ArchivePersonDto;
    /** Whether it was closed where it came from: it comes closed, and its coordinator may open it again */
    closed: boolean;
    exportedAt: ClocksDto;
    /** Without those of which there is nothing */
    kinds: ArchiveKindDto[];
    name: string;
    people: ArchivePersonDto[];
    /** Release of the program that made it */
    program: string;
    scope: "whole" | "seen";
    slug: string;
};
export type ArchiveSignerDto = {
    fingerprint: string;
    /** `own`: of this installation; `known`: an archive with this key was taken in before */
    whose: "own" | "known" | "unknown";
};
export type ArchiveDto = {
    campaign: (ArchivedCampaignDto) | null;
    createdAt: ClocksDto;
    failure: (ArchiveFailureDto) | null;
    fileName: string;
    id: string;
    importedAt: (ClocksDto) | null;
    progress: ArchiveProgressDto;
    report: (ArchiveReportDto) | null;
    signer: (ArchiveSignerDto) | null;
    state: "reading" | "checked" | "failed" | "importing" | "imported";
    /** Whether the same file was taken in before and is here still */
    takenBefore: boolean;
    version: number;
};
export type ArchiveListDto = {
    /** In the order that the list says */
    items: ArchiveDto[];
};
export type ImportArchiveRequest = {
    name: string;
    /** Who of the archive I am; left out where I am nobody of it */
    personId?: string | null;
    /** Short name of the campaign, unique in the installation */
    slug: string;
};
export type NoteBackupRequest = {
    /** When it was made; null takes the note back */
    at: string | null;
};
export type BackupDto = {
    /** When the last one was noted; null where none is known */
    noted: (ClocksDto) | null;
    /** How this installation runs, and so how a backup of it is made */
    way: "demo" | "containers" | "machine";
};
export type InviteCoordinatorRequest = {
    email: string;
    /** Of the mail and what follows; the campaign's first language, if left out */
    locale?: "en" | "fr" | "es" | "ar" | "id";
    /** The name the invited person is greeted with; they may correct it */
    name: string;
};
export type EndedCoordinatorDto = {
    campaign: string;
    email: string;
    endedAt: ClocksDto;
    id: string;
    kind: "clearance" | "removal" | "demotion";
};
export type EndedCoordinatorListDto = {
    /** In the order that the list says */
    items: EndedCoordinatorDto[];
};
export type HealthCode = "settingsUsable" | "settingsUnusable" | "secretStrong" | "secretWeak" | "secretEarlier" | "databaseAnswers" | "databaseSilent" | "databaseClockAgrees" | "databaseClockAhead" | "databaseClockBehind" | "publicClockAgrees" | "publicClockAhead" | "publicClockBehind" | "migrationsApplied" | "migrationsMissing" | "migrationsDamaged" | "workerAlive" | "workerSilent" | "workerNeverRan" | "sweepDone" | "sweepOld" | "sweepNeverDone" | "mailRight" | "mailHeld" | "auditorNotYet" | "auditorSilent" | "auditorNeverRan" | "jobsStuck" | "mailWrong" | "queueInRedis" | "queueInPostgres" | "queueUnusable" | "relayLetsIn" | "relayRefuses" | "acceptLogNone" | "acceptLogReadable" | "acceptLogUnreadable" | "addressLeadsHere" | "addressLeadsElsewhere" | "addressUnreachable" | "zonesCurrent" | "zonesOld" | "diskFree" | "diskFull" | "backupUnknown" | "backupRecent" | "backupOld";
export type HealthSubject = "settings" | "secret" | "database" | "clock" | "migrations" | "worker" | "sweep" | "mail" | "queue" | "relay" | "accept_log" | "address" | "zone_data" | "disk" | "backup";
export type FindingDto = {
    code: HealthCode;
    params: {
        [key: string]: string | number;
    };
    /** `note`: nothing is wrong, but somebody should know */
    state: "ok" | "note" | "fault";
    subject: HealthSubject;
};
export type VersionsDto = {
    node: string;
    postgres: string;
    program: string;
    /** Null where there is no Redis; empty where it does not answer */
    redis: string | null;
    /** The migration that was applied last */
    schema: string;
    /** Release of the time zone data */
    zones: string;
};
export type InstallationHealthDto = {
    backup: BackupDto;
    findings: FindingDto[];
    versions: VersionsDto;
};
export type MailTestDto = {
    answered: (ClocksDto) | null;
    asked: ClocksDto;
    id: string;
    /** What the relay said, its code first; or what went wrong on the way to it */
    reply: string | null;
    /** Whether the relay took it over; `unreachable`: it could not be reached, `unknown`: the connection broke before it answered */
    state: "waiting" | "accepted" | "refused" | "unreachable" | "unknown";
    to: string;
};
export type MailTestsDto = {
    /** Null before the first */
    last: (MailTestDto) | null;
};
export type ReadMembersRequest = {
    /** Names in any of the five languages or codes, divided by commas, semicolons or lines */
    text: string;
};
export type EndSignInsRequest = {
    email: string;
};
export type AcceptRequest = {
    /** Only for a new account */
    name?: string;
    /** Only for a new account */
    password?: string;
    /** From the link in the invitation mail */
    token: string;
    /** IANA time zone, only for a new account */
    zone?: string;
};
export type AcceptedDto = {
    /** Whether it had been accepted before: nothing was written now */
    already: boolean;
    campaign: string | null;
    /** Null for an installation admin, who has no seat */
    campaignId: string | null;
    /** Whether the account was made just now */
    newAccount: boolean;
    role: (Role) | null;
};
export type ChangeMeRequest = {
    digestAt?: string;
    /** ISO weekday, 1 = Monday */
    digestWeekday?: number;
    /** Language of my mails and screens */
    locale?: "en" | "fr" | "es" | "ar" | "id";
    /** The day, on my clock, on which mail comes again; null ends a pause. Until then no mail of a campaign comes but what tells of seats */
    mailPausedUntil?: string | null;
    name?: string;
    /** Whether the subjects of my mails say what they are about: a locked phone shows them */
    plainSubjects?: boolean;
    quietFrom?: string;
    quietTo?: string;
    /** Whether my mails and calendars say that something is due, and not what */
    redactedMail?: boolean;
    /** IANA time zone */
    zone?: string;
};
export type AddressChangeDto = {
    /** Until then both have to agree */
    expiresAt: string;
    /** Whether the new mailbox has agreed */
    newAgreed: boolean;
    newEmail: string;
    /** Whether the mailbox until now has agreed */
    oldAgreed: boolean;
};
export type AddressChangesDto = {
    items: AddressChangeDto[];
};
export type ChangeAddressRequest = {
    /** The address from then on */
    email: string;
    /** My password, since a device can be left open */
    password: string;
};
export type CalendarFeedDto = {
    /** Whoever has it reads what I see of sessions, meetings, deadlines and my tasks */
    address: string;
    id: string;
    /** When it was read last; null for never */
    lastFetchedAt: (ClocksDto) | null;
    /** When it was made, in UTC and on my clock */
    madeAt: ClocksDto;
    name: string;
};
export type CalendarFeedListDto = {
    /** In the order that the list says */
    items: CalendarFeedDto[];
};
export type CreateCalendarFeedRequest = {
    /** Chosen by the client, so that a repeat makes no second one */
    id?: string;
    /** Of the device or program */
    name: string;
};
export type MadeCalendarFeedDto = {
    id: string;
};
export type ChangeCalendarFeedRequest = {
    /** Of the device or program */
    name: string;
};
export type PrivateKind = "meetings" | "positions" | "sources" | "tasks" | "comments" | "statements" | "people" | "details" | "amendments" | "intentions" | "files" | "views";
export type PrivateRowsDto = {
    kind: PrivateKind;
    rows: number;
};
export type ClosingDto = {
    /** The most first */
    kinds: PrivateRowsDto[];
    total: number;
};
export type ConfirmRequest = {
    /** My password, since a device can be left open */
    password: string;
};
export type FailedSignInDto = {
    /** What the device said it is; null for one that has no name here */
    browser: string | null;
    /** How many were tried and were wrong */
    count: number;
    /** The first of them, in UTC and on my clock */
    firstAt: ClocksDto;
    /** Whether it was a device on which I had signed in before */
    knownDevice: boolean;
    /** The last of them, in UTC and on my clock */
    lastAt: ClocksDto;
    /** What the device said it is; null for one that has no name here */
    system: string | null;
};
export type FailedSignInListDto = {
    /** In the order that the list says */
    items: FailedSignInDto[];
};
export type ChangePasswordRequest = {
    /** The password until now */
    current: string;
    /** The password from now on */
    password: string;
};
export type SignInDto = {
    /** null for one that has no name here */
    browser: string | null;
    /** Whether it is the one that asks */
    current: boolean;
    id: string;
    /** When it was last used, to the minute, in UTC and on my clock */
    lastUsedAt: ClocksDto;
    /** When it was opened, in UTC and on my clock */
    openedAt: ClocksDto;
    /** null for one that has no name here */
    system: string | null;
};
export type SignInListDto = {
    /** In the order that the list says */
    items: SignInDto[];
};
export type AskPasswordRequest = {
    email: string;
};
export type AuditDto = {
    ageSeconds: number;
    findings: {
        [key: string]: number;
    };
};
export type JobHealthDto = {
    ageSeconds: number;
    name: string;
};
export type HealthReasonDto = {
    code: "database_down" | "worker_never_ran" | "worker_silent" | "auditor_never_ran" | "auditor_silent" | "missing" | "misdated" | "surplus" | "late" | "duplicates" | "failed" | "stale";
    /** How many; for what is silent, since how many seconds */
    count: number | null;
};
export type HealthDto = {
    audit: (AuditDto) | null;
    database: "up" | "down";
    jobs: JobHealthDto[];
    /** Why it is degraded */
    reasons: HealthReasonDto[];
    status: "ok" | "degraded";
};
export type LiveDto = {
    status: "ok";
};
export type AddressForm = {
    /** `yes` agrees, anything else refuses */
    agree: string;
    /** From the link in the mail */
    token: string;
};
export type AcceptForm = {
    /** Only for a new account */
    name?: string;
    /** Only for a new account */
    password?: string;
    /** The password once more */
    passwordAgain?: string;
    /** From the link in the invitation mail */
    token: string;
    /** IANA time zone, only for a new account */
    zone?: string;
};
export type PasswordForm = {
    password: string;
    /** The password once more */
    passwordAgain: string;
    /** From the link in the mail */
    token: string;
};
export type PublicAskDto = {
    key: string;
    summary: string;
    title: string;
};
export type PublicContactDto = {
    how: string;
    role: string;
};
export type PublicDocumentDto = {
    circulatedOn: string;
    language: string | null;
    link: string | null;
    "symbol": string | null;
    title: string;
};
export type PublicAddresseeDto = {
    /** Whether it went there as a copy */
    copy: boolean;
    name: string;
};
export type PublicSignatoryDto = {
    /** Of an individual */
    affiliation: string;
    kind: SignatoryKind;
    /** The day of a signature after the deadline */
    late: string | null;
    name: string;
    /** On the list as of then; organisations and individuals each on their own. Who left is a gap. */
    "number": number;
    place: string;
};
export type PublicLetterTextDto = {
    /** Whether this one binds */
    authentic: boolean;
    body: string;
    language: string;
    /** Who translated it, or how */
    note: string;
    salutation: string;
    title: string;
};
export type PublicLetterDto = {
    /** By which it is cited */
    address: string;
    addressees: PublicAddresseeDto[];
    asOf: string;
    id: string;
    signatories: PublicSignatoryDto[];
    /** Named or not */
    signed: number;
    /** Days of signatures that were taken back after that instant */
    takenBack: string[];
    texts: PublicLetterTextDto[];
    title: string;
    withheld: number;
    zone: string;
};
export type PublicPositionDto = {
    ask: string;
    /** The day on which it was said, there */
    day: string;
    grade: EvidenceGrade;
    name: string;
    source: string;
    stance: Stance;
    /** ISO 3166-1 alpha-3 */
    state: string;
    voice: Voice;
    zone: string;
};
export type PublicVersionDto = {
    "number": number;
    publishedAt: string;
    /** Of the list of what was published, each with its own hash */
    sha256: string;
};
export type PublicSessionDto = {
    city: string;
    closesAt: string;
    closesLocal: string;
    name: string;
    opensAt: string;
    opensLocal: string;
    zone: string;
};
export type PublicCampaignDto = {
    asks: PublicAskDto[];
    contacts: PublicContactDto[];
    documents: PublicDocumentDto[];
    letters: PublicLetterDto[];
    licence: PageLicence;
    licencePage: string;
    name: string;
    page: string;
    positions: PublicPositionDto[];
    practical: string;
    publication: PublicVersionDto;
    sessions: PublicSessionDto[];
    slug: string;
};
export type PublicAskPositionsDto = {
    ask: PublicAskDto;
    licence: PageLicence;
    licencePage: string;
    name: string;
    page: string;
    positions: PublicPositionDto[];
    publication: PublicVersionDto;
    slug: string;
};
export type PublicLetterFileDto = {
    letter: PublicLetterDto;
    licence: PageLicence;
    licencePage: string;
    name: string;
    page: string;
    publication: PublicVersionDto;
    slug: string;
};
export type PublicTermDto = {
    meaning: string;
    word: string;
};
export type PublicMethodDto = {
    grades: PublicTermDto[];
    licence: PageLicence;
    licencePage: string;
    name: string;
    page: string;
    publication: PublicVersionDto;
    rules: string[];
    slug: string;
    stances: PublicTermDto[];
};
export type PublicStateDto = {
    licence: PageLicence;
    licencePage: string;
    name: string;
    page: string;
    positions: PublicPositionDto[];
    publication: PublicVersionDto;
    slug: string;
    state: string;
};
/**
 * Sign in
 */
export function signInStart(signInRequest: SignInRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MeDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 429;
        data: ProblemDto;
    }>("/api/auth/sign-in", oazapfts.json({
        ...opts,
        method: "POST",
        body: signInRequest
    })));
}
/**
 * Sign out on this device
 */
export function signInEnd(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 401;
        data: ProblemDto;
    }>("/api/auth/sign-out", {
        ...opts,
        method: "POST"
    }));
}
/**
 * List the campaigns in which I sit
 */
export function campaignsList({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CampaignInListPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    }>(`/api/campaigns${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Open a campaign, and coordinate it or invite who does
 */
export function campaignsOpen(newCampaignRequest: NewCampaignRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: NewCampaignDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>("/api/campaigns", oazapfts.json({
        ...opts,
        method: "POST",
        body: newCampaignRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a campaign: process, next deadline, what time it is
 */
export function campaignsRead(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CampaignDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}`, {
        ...opts
    }));
}
/**
 * Change a campaign: name, purpose, venue, languages, and how its process decides
 */
export function campaignLifeChange(campaignId: string, ifMatch: string, changeCampaignRequest: ChangeCampaignRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CampaignDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeCampaignRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List amendments with their sponsors, what was entered last comes first
 */
export function amendmentsList(campaignId: string, { limit, cursor, shelf, state, askId }: {
    limit?: number;
    cursor?: string;
    shelf?: "active" | "removed";
    state?: AmendmentState;
    askId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AmendmentPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/amendments${QS.query(QS.explode({
        limit,
        cursor,
        shelf,
        state,
        askId
    }))}`, {
        ...opts
    }));
}
/**
 * Record an amendment
 */
export function amendmentsCreate(campaignId: string, createAmendmentRequest: CreateAmendmentRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AmendmentDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/amendments`, oazapfts.json({
        ...opts,
        method: "POST",
        body: createAmendmentRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Say in which order amendments are put to the vote
 */
export function amendmentsOrder(campaignId: string, orderVotingRequest: OrderVotingRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VotingOrderDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/amendments/order`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: orderVotingRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove an amendment on which nobody voted
 */
export function amendmentsRemove(amendmentId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/amendments/${encodeURIComponent(amendmentId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read an amendment with its sponsors
 */
export function amendmentsOne(amendmentId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AmendmentDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/amendments/${encodeURIComponent(amendmentId)}`, {
        ...opts
    }));
}
/**
 * Change an amendment, or say what became of it
 */
export function amendmentsChange(amendmentId: string, ifMatch: string, campaignId: string, changeAmendmentRequest: ChangeAmendmentRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AmendmentDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/amendments/${encodeURIComponent(amendmentId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeAmendmentRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Count a motion on an amendment
 */
export function countsOfAmendment(amendmentId: string, campaignId: string, { rule, stale, maxAgeDays, group, yes, no, abstain, absent, turnout }: {
    rule?: DecisionRule;
    stale?: "ignore" | "count";
    maxAgeDays?: number;
    group?: string;
    yes?: string;
    no?: string;
    abstain?: string;
    absent?: string;
    turnout?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CountDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/amendments/${encodeURIComponent(amendmentId)}/count${QS.query(QS.explode({
        rule,
        stale,
        maxAgeDays,
        group,
        yes,
        no,
        abstain,
        absent,
        turnout
    }))}`, {
        ...opts
    }));
}
/**
 * Put an amendment back that was removed
 */
export function amendmentsRestore(amendmentId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AmendmentDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/amendments/${encodeURIComponent(amendmentId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Say who sponsors an amendment now
 */
export function amendmentsSponsors(amendmentId: string, ifMatch: string, campaignId: string, replaceSponsorsRequest: ReplaceSponsorsRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AmendmentDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/amendments/${encodeURIComponent(amendmentId)}/sponsors`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: replaceSponsorsRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * See what hangs on an amendment
 */
export function amendmentsUses(amendmentId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/amendments/${encodeURIComponent(amendmentId)}/uses`, {
        ...opts
    }));
}
/**
 * Read what I would take along of a campaign, and by which key it is signed
 */
export function takingAlongAbout(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TakingAlongDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/archive`, {
        ...opts
    }));
}
/**
 * Take a campaign along: everything that I see of it, as one signed archive
 */
export function takingAlongTake(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/archive`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * List what the coalition asks, the weightiest or the best match first
 */
export function asksList(campaignId: string, { limit, cursor, shelf, q }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
    q?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AskPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/asks${QS.query(QS.explode({
        limit,
        cursor,
        shelf,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Add an ask
 */
export function asksCreate(campaignId: string, createAskRequest: CreateAskRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AskDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/asks`, oazapfts.json({
        ...opts,
        method: "POST",
        body: createAskRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove an ask that nothing rests on
 */
export function asksRemove(askId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/asks/${encodeURIComponent(askId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read an ask with its provisions
 */
export function asksOne(askId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AskDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/asks/${encodeURIComponent(askId)}`, {
        ...opts
    }));
}
/**
 * Change an ask
 */
export function asksChange(askId: string, ifMatch: string, campaignId: string, changeAskRequest: ChangeAskRequest, { dryRun, idempotencyKey }: {
    dryRun?: boolean;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ChangedAskDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/asks/${encodeURIComponent(askId)}${QS.query(QS.explode({
        dryRun
    }))}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeAskRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Count an ask: can it be won, and through whom
 */
export function countsOfAsk(askId: string, campaignId: string, { rule, stale, maxAgeDays, group, yes, no, abstain, absent, turnout }: {
    rule?: DecisionRule;
    stale?: "ignore" | "count";
    maxAgeDays?: number;
    group?: string;
    yes?: string;
    no?: string;
    abstain?: string;
    absent?: string;
    turnout?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CountDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/asks/${encodeURIComponent(askId)}/count${QS.query(QS.explode({
        rule,
        stale,
        maxAgeDays,
        group,
        yes,
        no,
        abstain,
        absent,
        turnout
    }))}`, {
        ...opts
    }));
}
/**
 * Whom to see next about an ask
 */
export function countsNextOnAsk(askId: string, campaignId: string, { rule, limit }: {
    rule?: DecisionRule;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TargetsDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/asks/${encodeURIComponent(askId)}/next-targets${QS.query(QS.explode({
        rule,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * Put a removed ask back
 */
export function asksRestore(askId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AskDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/asks/${encodeURIComponent(askId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Count what hangs on an ask, before it is removed
 */
export function asksUses(askId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/asks/${encodeURIComponent(askId)}/uses`, {
        ...opts
    }));
}
/**
 * Close a campaign: from now on it is read and not written
 */
export function campaignLifeClose(campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CampaignDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/close`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List the coalitions and who belongs to them
 */
export function coalitionsList(campaignId: string, { limit, cursor, shelf }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CoalitionPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/coalitions${QS.query(QS.explode({
        limit,
        cursor,
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Add a coalition
 */
export function coalitionsAdd(campaignId: string, newCoalitionRequest: NewCoalitionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CoalitionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/coalitions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newCoalitionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a coalition
 */
export function coalitionsRemove(coalitionId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/coalitions/${encodeURIComponent(coalitionId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change a coalition, or who belongs to it
 */
export function coalitionsChange(coalitionId: string, ifMatch: string, campaignId: string, changeCoalitionRequest: ChangeCoalitionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CoalitionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/coalitions/${encodeURIComponent(coalitionId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeCoalitionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring a removed coalition back
 */
export function coalitionsRestore(coalitionId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CoalitionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/coalitions/${encodeURIComponent(coalitionId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * What hangs on a coalition
 */
export function coalitionsUses(coalitionId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/coalitions/${encodeURIComponent(coalitionId)}/uses`, {
        ...opts
    }));
}
/**
 * List who was in touch with which delegation, the latest first
 */
export function contactListList(campaignId: string, { limit, cursor, delegationCode, since }: {
    limit?: number;
    cursor?: string;
    delegationCode?: string;
    since?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ContactPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/contacts${QS.query(QS.explode({
        limit,
        cursor,
        delegationCode,
        since
    }))}`, {
        ...opts
    }));
}
/**
 * See how all asks stand
 */
export function countsAll(campaignId: string, { rule, stale, maxAgeDays }: {
    rule?: DecisionRule;
    stale?: "ignore" | "count";
    maxAgeDays?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CountsDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/counts${QS.query(QS.explode({
        rule,
        stale,
        maxAgeDays
    }))}`, {
        ...opts
    }));
}
/**
 * List the deadlines, the earliest first
 */
export function deadlinesList(campaignId: string, { limit, cursor, shelf, kind, sessionId, $from, to, includeCancelled }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
    kind?: DeadlineKind;
    sessionId?: string;
    $from?: string;
    to?: string;
    includeCancelled?: boolean;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DeadlinePageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deadlines${QS.query(QS.explode({
        limit,
        cursor,
        shelf,
        kind,
        sessionId,
        "from": $from,
        to,
        includeCancelled
    }))}`, {
        ...opts
    }));
}
/**
 * Set a deadline
 */
export function deadlinesMake(campaignId: string, makeDeadlineRequest: MakeDeadlineRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: DeadlineDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deadlines`, oazapfts.json({
        ...opts,
        method: "POST",
        body: makeDeadlineRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a deadline
 */
export function deadlinesRemove(deadlineId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deadlines/${encodeURIComponent(deadlineId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read a deadline
 */
export function deadlinesRead(deadlineId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DeadlineDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deadlines/${encodeURIComponent(deadlineId)}`, {
        ...opts
    }));
}
/**
 * Change, move, cancel or reopen a deadline
 */
export function deadlinesChange(deadlineId: string, ifMatch: string, campaignId: string, changeDeadlineRequest: ChangeDeadlineRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DeadlineDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deadlines/${encodeURIComponent(deadlineId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeDeadlineRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Put a removed deadline back
 */
export function deadlinesRestore(deadlineId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DeadlineDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deadlines/${encodeURIComponent(deadlineId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Count what hangs on a deadline, before it is removed
 */
export function deadlinesUses(deadlineId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deadlines/${encodeURIComponent(deadlineId)}/uses`, {
        ...opts
    }));
}
/**
 * List delegates, by name or the best match first
 */
export function delegatesList(campaignId: string, { cursor, q, limit, delegationCode, language, knownBy, unreachable }: {
    cursor?: string;
    q?: string;
    limit?: number;
    delegationCode?: string;
    language?: string;
    knownBy?: string;
    unreachable?: boolean;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateItemCountedPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates${QS.query(QS.explode({
        cursor,
        q,
        limit,
        delegationCode,
        language,
        knownBy,
        unreachable
    }))}`, {
        ...opts
    }));
}
/**
 * List pairs of delegates that are likely one person
 */
export function delegatesDuplicates(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuplicateListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/duplicates`, {
        ...opts
    }));
}
/**
 * Export the delegates that I may know of, all or those that answer to the filters, as a sheet or as vCards
 */
export function peopleFilesExport(campaignId: string, exportDelegatesRequest: ExportDelegatesRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/export`, oazapfts.json({
        ...opts,
        method: "POST",
        body: exportDelegatesRequest
    })));
}
/**
 * List the files of delegates that I brought
 */
export function peopleFilesList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateImportListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/files`, {
        ...opts
    }));
}
/**
 * Bring the delegates of a file
 */
export function peopleFilesApply(campaignId: string, applyPeopleRequest: ApplyPeopleRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: DelegateImportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/files`, oazapfts.json({
        ...opts,
        method: "POST",
        body: applyPeopleRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a file of delegates without writing anything
 */
export function peopleFilesCheck(campaignId: string, checkPeopleRequest: CheckPeopleRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PeopleReportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/files/check`, oazapfts.json({
        ...opts,
        method: "POST",
        body: checkPeopleRequest
    })));
}
/**
 * Take back a file of delegates that I brought
 */
export function peopleFilesUndo(importId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateImportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/files/${encodeURIComponent(importId)}/undo`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List delegates who were removed and whom I may bring back
 */
export function delegatesRemoved(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RemovedDelegateListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/removed`, {
        ...opts
    }));
}
/**
 * Find delegates by a name like this one, while it is typed
 */
export function delegatesSimilar(campaignId: string, name: string, { delegationCode }: {
    delegationCode?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SimilarDelegateListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/similar${QS.query(QS.explode({
        name,
        delegationCode
    }))}`, {
        ...opts
    }));
}
/**
 * Remove a delegate
 */
export function delegatesRemove(delegateId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read a delegate
 */
export function delegatesOne(delegateId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}`, {
        ...opts
    }));
}
/**
 * Correct what is said of a delegate
 */
export function delegatesChange(delegateId: string, ifMatch: string, campaignId: string, changeDelegateRequest: ChangeDelegateRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeDelegateRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take back that somebody knows a delegate
 */
export function delegatePartsRemoveAcquaintance(delegateId: string, userId: string, campaignId: string, { only, replaces, idempotencyKey }: {
    only?: string;
    replaces?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/acquaintances/${encodeURIComponent(userId)}${QS.query(QS.explode({
        only,
        replaces
    }))}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Say how well somebody knows a delegate
 */
export function delegatePartsSetAcquaintance(delegateId: string, userId: string, campaignId: string, setAcquaintanceRequest: SetAcquaintanceRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/acquaintances/${encodeURIComponent(userId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: setAcquaintanceRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Add a way to reach a delegate
 */
export function delegatePartsAddContactPoint(delegateId: string, campaignId: string, addContactPointRequest: AddContactPointRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/contact-points`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addContactPointRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a way to reach a delegate, for good
 */
export function delegatePartsRemoveContactPoint(delegateId: string, contactPointId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/contact-points/${encodeURIComponent(contactPointId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change a way to reach a delegate
 */
export function delegatePartsChangeContactPoint(delegateId: string, contactPointId: string, ifMatch: string, campaignId: string, changeContactPointRequest: ChangeContactPointRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/contact-points/${encodeURIComponent(contactPointId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeContactPointRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Erase all that is kept of a delegate, for good
 */
export function delegatesErase(delegateId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/erase`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Make one of two delegates who are the same person
 */
export function delegatesMerge(delegateId: string, campaignId: string, mergeDelegateRequest: MergeDelegateRequest, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/merge`, oazapfts.json({
        ...opts,
        method: "POST",
        body: mergeDelegateRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Move a delegate to another delegation
 */
export function delegatesMove(delegateId: string, ifMatch: string, campaignId: string, moveDelegateRequest: MoveDelegateRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/move`, oazapfts.json({
        ...opts,
        method: "POST",
        body: moveDelegateRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Note something about a delegate
 */
export function delegatePartsAddNote(delegateId: string, campaignId: string, addNoteRequest: AddNoteRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/notes`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addNoteRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a note about a delegate, for good
 */
export function delegatePartsRemoveNote(delegateId: string, noteId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/notes/${encodeURIComponent(noteId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change a note about a delegate
 */
export function delegatePartsChangeNote(delegateId: string, noteId: string, ifMatch: string, campaignId: string, changeNoteRequest: ChangeNoteRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/notes/${encodeURIComponent(noteId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeNoteRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take the pseudonym of a delegate away
 */
export function delegatePartsRemovePseudonym(delegateId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/pseudonym`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Give a delegate a pseudonym for those who may not know who it is
 */
export function delegatePartsSetPseudonym(delegateId: string, campaignId: string, setPseudonymRequest: SetPseudonymRequest, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/pseudonym`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: setPseudonymRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring a removed delegate back
 */
export function delegatesRestore(delegateId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Take a merged delegate apart again
 */
export function delegatesUnmerge(delegateId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegateDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/unmerge`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read what hangs on a delegate
 */
export function delegatesUses(delegateId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegates/${encodeURIComponent(delegateId)}/uses`, {
        ...opts
    }));
}
/**
 * List delegations with where they stand
 */
export function delegationsList(campaignId: string, { limit, cursor, kind, capacity, stance, q, group, askId }: {
    limit?: number;
    cursor?: string;
    kind?: "member" | "observer" | "non_member";
    capacity?: RoomCapacity;
    stance?: Stance;
    q?: string;
    group?: string;
    askId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegationPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations${QS.query(QS.explode({
        limit,
        cursor,
        kind,
        capacity,
        stance,
        q,
        group,
        askId
    }))}`, {
        ...opts
    }));
}
/**
 * Read a delegation
 */
export function delegationsOne(code: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DelegationDetailDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}`, {
        ...opts
    }));
}
/**
 * Read the brief on a delegation
 */
export function briefRead(code: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BriefDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}/brief`, {
        ...opts
    }));
}
/**
 * Add a delegate with dated roles
 */
export function delegationsAddDelegate(code: string, campaignId: string, addDelegateRequest: AddDelegateRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: DelegateDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}/delegates`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addDelegateRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Say that nobody leads the talks with a delegation any more
 */
export function leadsRemove(code: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}/lead`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Say who leads the talks with a delegation
 */
export function leadsSet(code: string, campaignId: string, setLeadRequest: SetLeadRequest, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LeadDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}/lead`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: setLeadRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read all that a delegation said, the latest first
 */
export function positionsHistory(code: string, campaignId: string, { limit, cursor, askId }: {
    limit?: number;
    cursor?: string;
    askId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PositionPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}/positions${QS.query(QS.explode({
        limit,
        cursor,
        askId
    }))}`, {
        ...opts
    }));
}
/**
 * List the posts of a delegation by city
 */
export function postsList(code: string, campaignId: string, { shelf }: {
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PostOfDelegationListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}/posts${QS.query(QS.explode({
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Add a post of a delegation
 */
export function postsAdd(code: string, campaignId: string, addPostRequest: AddPostRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: PostOfDelegationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}/posts`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addPostRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a post
 */
export function postsRemove(code: string, postId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}/posts/${encodeURIComponent(postId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change the city or the clock of a post
 */
export function postsChange(code: string, postId: string, ifMatch: string, campaignId: string, changePostRequest: ChangePostRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PostOfDelegationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}/posts/${encodeURIComponent(postId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changePostRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Put a removed post back
 */
export function postsRestore(code: string, postId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PostOfDelegationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}/posts/${encodeURIComponent(postId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Count what hangs on a post, before it is removed
 */
export function postsUses(code: string, postId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/delegations/${encodeURIComponent(code)}/posts/${encodeURIComponent(postId)}/uses`, {
        ...opts
    }));
}
/**
 * Stop the deletion of a campaign
 */
export function campaignLifeStopDeletion(campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CampaignDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deletion`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Ask that a closed campaign be deleted
 */
export function campaignLifeAskDeletion(campaignId: string, askDeletionRequest: AskDeletionRequest, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CampaignDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deletion`, oazapfts.json({
        ...opts,
        method: "POST",
        body: askDeletionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List who will be mailed what and when, and who was
 */
export function deliveriesList(campaignId: string, { limit, cursor, state, kind, newest, userId, subjectId, $from, to }: {
    limit?: number;
    cursor?: string;
    state?: DeliveryState;
    kind?: DeliveryKind;
    newest?: boolean;
    userId?: string;
    subjectId?: string;
    $from?: string;
    to?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DeliveryPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deliveries${QS.query(QS.explode({
        limit,
        cursor,
        state,
        kind,
        newest,
        userId,
        subjectId,
        "from": $from,
        to
    }))}`, {
        ...opts
    }));
}
/**
 * Count by state the mail that the list shows
 */
export function deliveriesSummary(campaignId: string, { kind, userId, subjectId, $from, to }: {
    kind?: DeliveryKind;
    userId?: string;
    subjectId?: string;
    $from?: string;
    to?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DeliverySummaryDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deliveries/summary${QS.query(QS.explode({
        kind,
        userId,
        subjectId,
        "from": $from,
        to
    }))}`, {
        ...opts
    }));
}
/**
 * Decide what becomes of a held mail
 */
export function deliveriesResolve(deliveryId: string, campaignId: string, resolveDeliveryRequest: ResolveDeliveryRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DeliveryDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/deliveries/${encodeURIComponent(deliveryId)}/resolve`, oazapfts.json({
        ...opts,
        method: "POST",
        body: resolveDeliveryRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List pairs of records that look alike and are two
 */
export function duplicatesList(campaignId: string, about: DuplicateKind, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DismissedDuplicatePageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/dismissed-duplicates${QS.query(QS.explode({
        limit,
        cursor,
        about
    }))}`, {
        ...opts
    }));
}
/**
 * Put a pair away: the two look alike and are two
 */
export function duplicatesDismiss(campaignId: string, dismissDuplicateRequest: DismissDuplicateRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: DismissedDuplicateDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/dismissed-duplicates`, oazapfts.json({
        ...opts,
        method: "POST",
        body: dismissDuplicateRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take back that two records are two
 */
export function duplicatesTakeBack(campaignId: string, dismissalId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/dismissed-duplicates/${encodeURIComponent(dismissalId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List what strangers reported about the public page
 */
export function errorReportsList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ErrorReportListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/error-reports`, {
        ...opts
    }));
}
/**
 * Remove a reported error
 */
export function errorReportsRemove(reportId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/error-reports/${encodeURIComponent(reportId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Say that a reported error is done or dismissed, or open again
 */
export function errorReportsAnswer(reportId: string, ifMatch: string, campaignId: string, answerErrorReportRequest: AnswerErrorReportRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ErrorReportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/error-reports/${encodeURIComponent(reportId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: answerErrorReportRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring a removed report back
 */
export function errorReportsRestore(reportId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ErrorReportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/error-reports/${encodeURIComponent(reportId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Export the current positions that I see as a sheet
 */
export function exportsPositions(campaignId: string, exportPositionsRequest: ExportPositionsRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/exports/positions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: exportPositionsRequest
    })));
}
/**
 * List groups with who of the room belongs to them on a day
 */
export function delegationsGroups(campaignId: string, { limit, cursor, on }: {
    limit?: number;
    cursor?: string;
    on?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: GroupPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/groups${QS.query(QS.explode({
        limit,
        cursor,
        on
    }))}`, {
        ...opts
    }));
}
/**
 * See what changed since a moment, or since you last read
 */
export function handoverRead(campaignId: string, { since }: {
    since?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: HandoverDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/handover${QS.query(QS.explode({
        since
    }))}`, {
        ...opts
    }));
}
/**
 * Mark what was shown as read, on every device
 */
export function handoverMark(campaignId: string, markHandoverReadRequest: MarkHandoverReadRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: HandoverReadDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/handover/read`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: markHandoverReadRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take back that it was marked as read
 */
export function handoverUnmark(campaignId: string, unmarkHandoverReadRequest: UnmarkHandoverReadRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: HandoverReadDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/handover/read/undo`, oazapfts.json({
        ...opts,
        method: "POST",
        body: unmarkHandoverReadRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List the sheets that I brought, the last first
 */
export function importsList(campaignId: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ImportItemPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/imports${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Bring a sheet of positions
 */
export function importsBring(campaignId: string, body: Blob, { fileName, fileChangedAt, id, idempotencyKey }: {
    fileName?: string;
    fileChangedAt?: string;
    id?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: ImportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/imports${QS.query(QS.explode({
        fileName,
        fileChangedAt,
        id
    }))}`, {
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Drop a sheet that was not applied
 */
export function importsDrop(importId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/imports/${encodeURIComponent(importId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Read a sheet that I brought: how far it is, what it would write, and every error by cell
 */
export function importsOne(importId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ImportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/imports/${encodeURIComponent(importId)}`, {
        ...opts
    }));
}
/**
 * Say what columns, words and states of a sheet mean, and how its positions are recorded
 */
export function importsChange(importId: string, ifMatch: string, campaignId: string, changeImportRequest: ChangeImportRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: ImportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/imports/${encodeURIComponent(importId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeImportRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Write the positions of a sheet that has been checked
 */
export function importsApply(importId: string, ifMatch: string, campaignId: string, applyImportRequest: ApplyImportRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: ImportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/imports/${encodeURIComponent(importId)}/apply`, oazapfts.json({
        ...opts,
        method: "POST",
        body: applyImportRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take back every position that a sheet wrote
 */
export function importsUndo(importId: string, campaignId: string, undoRequest: UndoRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: ImportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/imports/${encodeURIComponent(importId)}/undo`, oazapfts.json({
        ...opts,
        method: "POST",
        body: undoRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List interactions, the latest first
 */
export function interactionsList(campaignId: string, { limit, cursor, shelf, kind, delegationCode, $from, to, authorId, organisationId, delegateId, q }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
    kind?: InteractionKind;
    delegationCode?: string;
    $from?: string;
    to?: string;
    authorId?: string;
    organisationId?: string;
    delegateId?: string;
    q?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InteractionPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/interactions${QS.query(QS.explode({
        limit,
        cursor,
        shelf,
        kind,
        delegationCode,
        "from": $from,
        to,
        authorId,
        organisationId,
        delegateId,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Log an interaction with positions and a follow-up
 */
export function interactionsLog(campaignId: string, logInteractionRequest: LogInteractionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: InteractionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/interactions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: logInteractionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Withdraw an interaction
 */
export function interactionChangesRemove(interactionId: string, ifMatch: string, campaignId: string, { tasks, idempotencyKey }: {
    tasks?: "keep" | "cancel";
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/interactions/${encodeURIComponent(interactionId)}${QS.query(QS.explode({
        tasks
    }))}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read an interaction
 */
export function interactionsOne(interactionId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InteractionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/interactions/${encodeURIComponent(interactionId)}`, {
        ...opts
    }));
}
/**
 * Correct an interaction, and the positions that came of it
 */
export function interactionChangesCorrect(interactionId: string, ifMatch: string, campaignId: string, correctInteractionRequest: CorrectInteractionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InteractionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/interactions/${encodeURIComponent(interactionId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: correctInteractionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read what was done to an interaction since it was logged, the latest first
 */
export function interactionChangesList(interactionId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InteractionChangeListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/interactions/${encodeURIComponent(interactionId)}/changes`, {
        ...opts
    }));
}
/**
 * Erase the words of an interaction for good
 */
export function interactionChangesErase(interactionId: string, campaignId: string, { tasks, idempotencyKey }: {
    tasks?: "keep" | "cancel";
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InteractionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/interactions/${encodeURIComponent(interactionId)}/erase${QS.query(QS.explode({
        tasks
    }))}`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Bring a withdrawn interaction back
 */
export function interactionChangesRestore(interactionId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InteractionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/interactions/${encodeURIComponent(interactionId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Take an interaction back with all that was logged with it
 */
export function interactionsUndo(interactionId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/interactions/${encodeURIComponent(interactionId)}/undo`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Count what hangs on an interaction, before it is withdrawn
 */
export function interactionChangesUses(interactionId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/interactions/${encodeURIComponent(interactionId)}/uses`, {
        ...opts
    }));
}
/**
 * Take back the notice that there was a contact
 */
export function interactionsWithdrawNotice(interactionId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InteractionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/interactions/${encodeURIComponent(interactionId)}/withdraw-notice`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List the invitations that were neither accepted nor withdrawn
 */
export function invitationsList(campaignId: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InvitationPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/invitations${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Invite a person by mail
 */
export function invitationsInvite(campaignId: string, inviteRequest: InviteRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: InvitationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 429;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/invitations`, oazapfts.json({
        ...opts,
        method: "POST",
        body: inviteRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Correct an invitation that waits to be accepted
 */
export function invitationsCorrect(campaignId: string, invitationId: string, ifMatch: string, correctInvitationRequest: CorrectInvitationRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InvitationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/invitations/${encodeURIComponent(invitationId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: correctInvitationRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read the link of an invitation whose mail was refused
 */
export function invitationsLink(campaignId: string, invitationId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InvitationLinkDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/invitations/${encodeURIComponent(invitationId)}/link`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Withdraw an invitation
 */
export function invitationsRevoke(campaignId: string, invitationId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/invitations/${encodeURIComponent(invitationId)}/revoke`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Send an invitation again, as it was or corrected
 */
export function invitationsSendAgain(campaignId: string, invitationId: string, sendInvitationAgainRequest: SendInvitationAgainRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: InvitationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 429;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/invitations/${encodeURIComponent(invitationId)}/send-again`, oazapfts.json({
        ...opts,
        method: "POST",
        body: sendInvitationAgainRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List who leads the talks with which delegation
 */
export function leadsList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LeadListDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/leads`, {
        ...opts
    }));
}
/**
 * List the joint letters, the newest first
 */
export function lettersList(campaignId: string, { limit, cursor, shelf }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterItemPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters${QS.query(QS.explode({
        limit,
        cursor,
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Begin a joint letter as a draft
 */
export function lettersMake(campaignId: string, newLetterRequest: NewLetterRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: LetterDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newLetterRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a letter
 */
export function lettersRemove(letterId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read a joint letter with its texts and addressees
 */
export function lettersOne(letterId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}`, {
        ...opts
    }));
}
/**
 * Change a letter, its texts, addressees and asks, and when sign-on closes
 */
export function lettersChange(letterId: string, ifMatch: string, campaignId: string, changeLetterRequest: ChangeLetterRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeLetterRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List the lists of a letter as of an instant, the last first
 */
export function letterListsList(letterId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterListItemListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/lists`, {
        ...opts
    }));
}
/**
 * Freeze the list of a letter as of now
 */
export function letterListsFreeze(letterId: string, campaignId: string, freezeListRequest: FreezeListRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: LetterListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 503;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/lists`, oazapfts.json({
        ...opts,
        method: "POST",
        body: freezeListRequest
    })));
}
/**
 * See what a list as of now would hold, and what it would leave out
 */
export function letterListsPreview(letterId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterListPreviewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/lists/preview`, {
        ...opts
    }));
}
/**
 * Read a list as of an instant
 */
export function letterListsOne(letterId: string, listId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/lists/${encodeURIComponent(listId)}`, {
        ...opts
    }));
}
/**
 * Compare a list with another one of the same letter
 */
export function letterListsChanges(letterId: string, listId: string, since: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ListChangesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/lists/${encodeURIComponent(listId)}/changes${QS.query(QS.explode({
        since
    }))}`, {
        ...opts
    }));
}
/**
 * Have a list made into a file
 */
export function letterListsFile(letterId: string, listId: string, format: LetterFormat, language: string, campaignId: string, { madeAnew }: {
    madeAnew?: boolean;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 503;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/lists/${encodeURIComponent(listId)}/file${QS.query(QS.explode({
        format,
        language,
        madeAnew
    }))}`, {
        ...opts
    }));
}
/**
 * List whom one asked to sign a letter, with their answers
 */
export function letterRequestsList(letterId: string, campaignId: string, { limit, cursor, answer }: {
    limit?: number;
    cursor?: string;
    answer?: LetterAnswer;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterRequestPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/requests${QS.query(QS.explode({
        limit,
        cursor,
        answer
    }))}`, {
        ...opts
    }));
}
/**
 * Ask organisations and addresses to sign
 */
export function letterRequestsAsk(letterId: string, campaignId: string, askToSignRequest: AskToSignRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AskedDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/requests`, oazapfts.json({
        ...opts,
        method: "POST",
        body: askToSignRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remind those who have not answered, and nobody else
 */
export function letterRequestsRemind(letterId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RemindedDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/requests/remind`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Take a request to sign back
 */
export function letterRequestsRemove(letterId: string, requestId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/requests/${encodeURIComponent(requestId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Correct how whom one asked is called, or in which language that person is written to
 */
export function letterRequestsChange(letterId: string, requestId: string, ifMatch: string, campaignId: string, changeLetterRequestRequest: ChangeLetterRequestRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterRequestDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/requests/${encodeURIComponent(requestId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeLetterRequestRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Put a request to sign back
 */
export function letterRequestsRestore(letterId: string, requestId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterRequestDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/requests/${encodeURIComponent(requestId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Put a removed letter back
 */
export function lettersRestore(letterId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List who signs a letter, in the order of its list
 */
export function signatoriesList(letterId: string, campaignId: string, { cursor, shelf, q, limit, state, kind }: {
    cursor?: string;
    shelf?: Shelf;
    q?: string;
    limit?: number;
    state?: SignatoryState;
    kind?: SignatoryKind;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignatoryPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatories${QS.query(QS.explode({
        cursor,
        shelf,
        q,
        limit,
        state,
        kind
    }))}`, {
        ...opts
    }));
}
/**
 * Add who signs, on their word
 */
export function signatoriesAdd(letterId: string, campaignId: string, newSignatoryRequest: NewSignatoryRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SignatoryDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatories`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newSignatoryRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Approve several lines at once, or take their approval back
 */
export function signatoriesDecideMany(letterId: string, campaignId: string, decideSignatoriesRequest: DecideSignatoriesRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DecidedSignatoriesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatories/decisions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: decideSignatoriesRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a line that was entered by mistake
 */
export function signatoriesRemove(letterId: string, signatoryId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatories/${encodeURIComponent(signatoryId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change a line: how it appears, its place, whether its name is withheld
 */
export function signatoriesChange(letterId: string, signatoryId: string, ifMatch: string, campaignId: string, changeSignatoryRequest: ChangeSignatoryRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignatoryDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatories/${encodeURIComponent(signatoryId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeSignatoryRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Approve, refuse or withdraw a line, or take the last decision back
 */
export function signatoriesDecide(letterId: string, signatoryId: string, ifMatch: string, campaignId: string, decideSignatoryRequest: DecideSignatoryRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignatoryDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatories/${encodeURIComponent(signatoryId)}/decide`, oazapfts.json({
        ...opts,
        method: "POST",
        body: decideSignatoryRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Let another line stand for this one: the same signatory, entered twice
 */
export function signatoriesMerge(letterId: string, signatoryId: string, ifMatch: string, campaignId: string, mergeSignatoryRequest: MergeSignatoryRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignatoryDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatories/${encodeURIComponent(signatoryId)}/merge`, oazapfts.json({
        ...opts,
        method: "POST",
        body: mergeSignatoryRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Put a removed line back
 */
export function signatoriesRestore(letterId: string, signatoryId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignatoryDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatories/${encodeURIComponent(signatoryId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Take a merged line apart again
 */
export function signatoriesUnmerge(letterId: string, signatoryId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignatoryDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatories/${encodeURIComponent(signatoryId)}/unmerge`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List the lists that were imported into a letter, the latest first
 */
export function signatoryImportsList(letterId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignatoryImportListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatory-imports`, {
        ...opts
    }));
}
/**
 * Import a list of signatories into a letter
 */
export function signatoryImportsImport(letterId: string, campaignId: string, importSignatoriesRequest: ImportSignatoriesRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SignatoryImportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatory-imports`, oazapfts.json({
        ...opts,
        method: "POST",
        body: importSignatoriesRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a list of signatories out of the text of a letter
 */
export function signatoryImportsRead(letterId: string, campaignId: string, readSignatoriesRequest: ReadSignatoriesRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignatoryReadingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatory-imports/reading`, oazapfts.json({
        ...opts,
        method: "POST",
        body: readSignatoriesRequest
    })));
}
/**
 * Take an imported list back
 */
export function signatoryImportsRemove(letterId: string, importId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatory-imports/${encodeURIComponent(importId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Bring an imported list back
 */
export function signatoryImportsRestore(letterId: string, importId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignatoryImportDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signatory-imports/${encodeURIComponent(importId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * How one asks for signatures: the link that is shared, reminders and numbers
 */
export function letterRequestsSigning(letterId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SigningDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signing`, {
        ...opts
    }));
}
/**
 * Say when who has not answered is reminded
 */
export function letterRequestsChangeSigning(letterId: string, ifMatch: string, campaignId: string, changeSigningRequest: ChangeSigningRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SigningDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signing`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: changeSigningRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take the shared link back
 */
export function letterRequestsUnshare(letterId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SigningDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signing/link`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Make a link that may be shared, by which anybody can sign
 */
export function letterRequestsShare(letterId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SigningDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/signing/link`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Take a letter a step on, or the step back that undoes the last one
 */
export function lettersStep(letterId: string, ifMatch: string, campaignId: string, letterStepRequest: LetterStepRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/step`, oazapfts.json({
        ...opts,
        method: "POST",
        body: letterStepRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Count what hangs on a letter, before it is removed
 */
export function lettersUses(letterId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/uses`, {
        ...opts
    }));
}
/**
 * Read in which wordings a letter could be signed, and what changed from each to the next
 */
export function lettersWordings(letterId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LetterWordingListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/letters/${encodeURIComponent(letterId)}/wordings`, {
        ...opts
    }));
}
/**
 * Be told when something that you may see has changed
 */
export function liveListen(campaignId: string, { lastEventId }: {
    lastEventId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 429;
        data: ProblemDto;
    } | {
        status: 503;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/live`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Last-Event-ID": lastEventId
        })
    }));
}
/**
 * List the mails to missions
 */
export function mailingsList(campaignId: string, { limit, cursor, shelf }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings${QS.query(QS.explode({
        limit,
        cursor,
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Draft a mail to missions
 */
export function mailingsAdd(campaignId: string, addMailingRequest: AddMailingRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MailingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addMailingRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a mail to missions
 */
export function mailingsRemove(mailingId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Show a mail to missions, and how far it is
 */
export function mailingsOne(mailingId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}`, {
        ...opts
    }));
}
/**
 * Change the draft of a mail to missions
 */
export function mailingsChange(mailingId: string, ifMatch: string, campaignId: string, changeMailingRequest: ChangeMailingRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeMailingRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Stop a mail to missions for good
 */
export function sendingCancel(mailingId: string, ifMatch: string, campaignId: string, repeatableRequest: RepeatableRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}/cancel`, oazapfts.json({
        ...opts,
        method: "POST",
        body: repeatableRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Export to which missions a mail went, as a sheet
 */
export function sendingExportSheet(mailingId: string, campaignId: string, repeatableRequest: RepeatableRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}/export`, oazapfts.json({
        ...opts,
        method: "POST",
        body: repeatableRequest
    })));
}
/**
 * Hold back what has not left
 */
export function sendingPause(mailingId: string, ifMatch: string, campaignId: string, repeatableRequest: RepeatableRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}/pause`, oazapfts.json({
        ...opts,
        method: "POST",
        body: repeatableRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List the missions to which a mail goes
 */
export function sendingRecipients(mailingId: string, campaignId: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingRecipientPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}/recipients${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Send it once more to a mission that did not get it
 */
export function sendingAgain(mailingId: string, recipientId: string, campaignId: string, repeatableRequest: RepeatableRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingRecipientDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}/recipients/${encodeURIComponent(recipientId)}/again`, oazapfts.json({
        ...opts,
        method: "POST",
        body: repeatableRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Show exactly what one mission is written
 */
export function sendingPreview(mailingId: string, recipientId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingPreviewDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}/recipients/${encodeURIComponent(recipientId)}/preview`, {
        ...opts
    }));
}
/**
 * Mail oneself what one mission is written
 */
export function sendingTest(mailingId: string, recipientId: string, campaignId: string, repeatableRequest: RepeatableRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}/recipients/${encodeURIComponent(recipientId)}/test`, oazapfts.json({
        ...opts,
        method: "POST",
        body: repeatableRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring a removed mail to missions back
 */
export function mailingsRestore(mailingId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Send what was held back
 */
export function sendingResume(mailingId: string, ifMatch: string, campaignId: string, repeatableRequest: RepeatableRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}/resume`, oazapfts.json({
        ...opts,
        method: "POST",
        body: repeatableRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Begin to send a mail to its missions
 */
export function sendingStart(mailingId: string, ifMatch: string, campaignId: string, repeatableRequest: RepeatableRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mailings/${encodeURIComponent(mailingId)}/start`, oazapfts.json({
        ...opts,
        method: "POST",
        body: repeatableRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * See all delegations on all asks
 */
export function matrixRead(campaignId: string, { stance, stale, askId, group, owner }: {
    stance?: Stance;
    stale?: "draft" | "age" | "any";
    askId?: string[];
    group?: string;
    owner?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MatrixDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/matrix${QS.query(QS.explode({
        stance,
        stale,
        askId,
        group,
        owner
    }))}`, {
        ...opts
    }));
}
/**
 * List who sits in the campaign
 */
export function membersList(campaignId: string, { cursor, q, limit, role, state, organisationId }: {
    cursor?: string;
    q?: string;
    limit?: number;
    role?: Role;
    state?: "invited" | "active" | "removed";
    organisationId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberCountedPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/members${QS.query(QS.explode({
        cursor,
        q,
        limit,
        role,
        state,
        organisationId
    }))}`, {
        ...opts
    }));
}
/**
 * Read my own seat
 */
export function membersMine(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/members/me`, {
        ...opts
    }));
}
/**
 * Choose which mail of this campaign I get, and who may read what I write
 */
export function membersChangeMine(campaignId: string, ifMatch: string, changeMySeatRequest: ChangeMySeatRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/members/me`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeMySeatRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Leave the campaign
 */
export function closingLeave(campaignId: string, ifMatch: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/members/me/leaving`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change a seat: role, clearance, organisation, or remove the person
 */
export function membersChange(campaignId: string, membershipId: string, ifMatch: string, changeMemberRequest: ChangeMemberRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/members/${encodeURIComponent(membershipId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeMemberRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Preview a member's next weekly digest
 */
export function digestsOfMember(campaignId: string, membershipId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DigestPreviewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/members/${encodeURIComponent(membershipId)}/digest-preview`, {
        ...opts
    }));
}
/**
 * List where missions are written to
 */
export function missionAddressesList(campaignId: string, { limit, cursor, shelf }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MissionAddressPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mission-addresses${QS.query(QS.explode({
        limit,
        cursor,
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Enter where a mission is written to
 */
export function missionAddressesAdd(campaignId: string, addMissionAddressRequest: AddMissionAddressRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MissionAddressDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mission-addresses`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addMissionAddressRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Enter where several missions are written to
 */
export function missionAddressesAddMany(campaignId: string, addMissionAddressesRequest: AddMissionAddressesRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AddedMissionAddressesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mission-addresses/many`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addMissionAddressesRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Find out whom the lines of a list of addresses mean
 */
export function missionAddressesRead(campaignId: string, readMissionAddressesRequest: ReadMissionAddressesRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReadMissionAddressesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mission-addresses/read`, oazapfts.json({
        ...opts,
        method: "POST",
        body: readMissionAddressesRequest
    })));
}
/**
 * Remove where a mission is written to
 */
export function missionAddressesRemove(addressId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mission-addresses/${encodeURIComponent(addressId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change where a mission is written to
 */
export function missionAddressesChange(addressId: string, ifMatch: string, campaignId: string, changeMissionAddressRequest: ChangeMissionAddressRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MissionAddressDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mission-addresses/${encodeURIComponent(addressId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeMissionAddressRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring a removed address of a mission back
 */
export function missionAddressesRestore(addressId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MissionAddressDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/mission-addresses/${encodeURIComponent(addressId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List the letters about which I have something to do
 */
export function myLettersList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MyLetterListDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/my-letters`, {
        ...opts
    }));
}
/**
 * Whom to see next, over all asks
 */
export function countsNext(campaignId: string, { rule, limit }: {
    rule?: DecisionRule;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TargetsDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/next-targets${QS.query(QS.explode({
        rule,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * List the organisations of the campaign, by name or the best match first
 */
export function organisationsList(campaignId: string, { cursor, q, limit, place, language, coalitionId }: {
    cursor?: string;
    q?: string;
    limit?: number;
    place?: string;
    language?: string;
    coalitionId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationCountedPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations${QS.query(QS.explode({
        cursor,
        q,
        limit,
        place,
        language,
        coalitionId
    }))}`, {
        ...opts
    }));
}
/**
 * Add an organisation
 */
export function organisationsAdd(campaignId: string, newOrganisationRequest: NewOrganisationRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: OrganisationDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newOrganisationRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List pairs that are likely one organisation
 */
export function organisationsDuplicates(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuplicateOrganisationsListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations/duplicates`, {
        ...opts
    }));
}
/**
 * Export the directory of organisations, all or those that answer to the filters, as a sheet
 */
export function organisationsExport(campaignId: string, exportOrganisationsRequest: ExportOrganisationsRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations/export`, oazapfts.json({
        ...opts,
        method: "POST",
        body: exportOrganisationsRequest
    })));
}
/**
 * List organisations that were removed
 */
export function organisationsRemoved(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RemovedOrganisationListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations/removed`, {
        ...opts
    }));
}
/**
 * Find organisations by a name like this one, while it is typed
 */
export function organisationsSimilar(campaignId: string, name: string, { not }: {
    not?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SimilarOrganisationListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations/similar${QS.query(QS.explode({
        name,
        not
    }))}`, {
        ...opts
    }));
}
/**
 * Remove an organisation
 */
export function organisationsRemove(organisationId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations/${encodeURIComponent(organisationId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read an organisation
 */
export function organisationsOne(organisationId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations/${encodeURIComponent(organisationId)}`, {
        ...opts
    }));
}
/**
 * Change an organisation
 */
export function organisationsChange(organisationId: string, ifMatch: string, campaignId: string, changeOrganisationRequest: ChangeOrganisationRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations/${encodeURIComponent(organisationId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeOrganisationRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Make one of two organisations that are the same
 */
export function organisationsMerge(organisationId: string, campaignId: string, mergeOrganisationRequest: MergeOrganisationRequest, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations/${encodeURIComponent(organisationId)}/merge`, oazapfts.json({
        ...opts,
        method: "POST",
        body: mergeOrganisationRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring a removed organisation back
 */
export function organisationsRestore(organisationId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations/${encodeURIComponent(organisationId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Take a merged organisation apart again
 */
export function organisationsUnmerge(organisationId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OrganisationDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations/${encodeURIComponent(organisationId)}/unmerge`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * What hangs on an organisation
 */
export function organisationsUses(organisationId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/organisations/${encodeURIComponent(organisationId)}/uses`, {
        ...opts
    }));
}
/**
 * List the delegations of the campaign's own, in the room or not
 */
export function ownDelegationsList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OwnDelegationListDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/own-delegations`, {
        ...opts
    }));
}
/**
 * Rename a delegation of the own, or correct what it is
 */
export function ownDelegationsChange(code: string, ifMatch: string, campaignId: string, changeOwnDelegationRequest: ChangeOwnDelegationRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OwnDelegationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/own-delegations/${encodeURIComponent(code)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeOwnDelegationRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * See what a delegation of the own was called before, the latest change first
 */
export function ownDelegationsHistory(code: string, campaignId: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OwnDelegationChangePageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/own-delegations/${encodeURIComponent(code)}/history${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * List the campaign's own groups with all their members
 */
export function groupsList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OwnGroupListDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/own-groups`, {
        ...opts
    }));
}
/**
 * Make a group of the campaign's own
 */
export function groupsMake(campaignId: string, makeGroupRequest: MakeGroupRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: OwnGroupDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/own-groups`, oazapfts.json({
        ...opts,
        method: "POST",
        body: makeGroupRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a group of the own
 */
export function groupsRemove(groupCode: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/own-groups/${encodeURIComponent(groupCode)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Rename a group of the own, or say who belongs to it
 */
export function groupsChange(groupCode: string, ifMatch: string, campaignId: string, changeGroupRequest: ChangeGroupRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OwnGroupDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/own-groups/${encodeURIComponent(groupCode)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeGroupRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring a removed group back
 */
export function groupsRestore(groupCode: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OwnGroupDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/own-groups/${encodeURIComponent(groupCode)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Count what hangs on a group of the own, before it is removed
 */
export function groupsUses(groupCode: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/own-groups/${encodeURIComponent(groupCode)}/uses`, {
        ...opts
    }));
}
/**
 * List positions, what was entered last first
 */
export function positionsNewest(campaignId: string, { limit, cursor, since }: {
    limit?: number;
    cursor?: string;
    since?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PositionPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/positions${QS.query(QS.explode({
        limit,
        cursor,
        since
    }))}`, {
        ...opts
    }));
}
/**
 * Record a position without a meeting
 */
export function positionsRecord(campaignId: string, recordPositionRequest: RecordPositionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: PositionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/positions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: recordPositionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a position
 */
export function positionsOne(positionId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PositionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/positions/${encodeURIComponent(positionId)}`, {
        ...opts
    }));
}
/**
 * Correct a position that stands by itself
 */
export function correctPositionCorrect(positionId: string, campaignId: string, correctPositionRequest: CorrectPositionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PositionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/positions/${encodeURIComponent(positionId)}/correct`, oazapfts.json({
        ...opts,
        method: "POST",
        body: correctPositionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Renew a position, e.g. for a newer draft
 */
export function positionsRenew(positionId: string, campaignId: string, renewPositionRequest: RenewPositionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: PositionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/positions/${encodeURIComponent(positionId)}/renew`, oazapfts.json({
        ...opts,
        method: "POST",
        body: renewPositionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring back a position that was taken back by itself
 */
export function correctPositionRestore(positionId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PositionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/positions/${encodeURIComponent(positionId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Take a position back
 */
export function positionsRetract(positionId: string, campaignId: string, retractPositionRequest: RetractPositionRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PositionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/positions/${encodeURIComponent(positionId)}/retract`, oazapfts.json({
        ...opts,
        method: "POST",
        body: retractPositionRequest
    })));
}
/**
 * List the provisions by key, each with its numbers and the asks about it
 */
export function provisionsList(campaignId: string, { limit, cursor, shelf }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ProvisionOfCampaignPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/provisions${QS.query(QS.explode({
        limit,
        cursor,
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Add a provision
 */
export function provisionsMake(campaignId: string, makeProvisionRequest: MakeProvisionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ProvisionOfCampaignDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/provisions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: makeProvisionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a provision that stands in no draft
 */
export function provisionsRemove(provisionId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/provisions/${encodeURIComponent(provisionId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change the title or the key of a provision
 */
export function provisionsChange(provisionId: string, ifMatch: string, campaignId: string, changeProvisionRequest: ChangeProvisionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ProvisionOfCampaignDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/provisions/${encodeURIComponent(provisionId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeProvisionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Put a removed provision back
 */
export function provisionsRestore(provisionId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ProvisionOfCampaignDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/provisions/${encodeURIComponent(provisionId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Count what hangs on a provision, before it is removed
 */
export function provisionsUses(provisionId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/provisions/${encodeURIComponent(provisionId)}/uses`, {
        ...opts
    }));
}
/**
 * See what the public sees, what waits for consent, and what can be chosen
 */
export function publicationsState(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicationStateDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/publications`, {
        ...opts
    }));
}
/**
 * Ask to publish what the preview showed
 */
export function publicationsAsk(campaignId: string, askToPublishRequest: AskToPublishRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: PublicationPreviewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/publications`, oazapfts.json({
        ...opts,
        method: "POST",
        body: askToPublishRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * See exactly what would leave, and what changed since the last publication
 */
export function publicationsPreview(campaignId: string, askToPublishRequest: AskToPublishRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicationPreviewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/publications/preview`, oazapfts.json({
        ...opts,
        method: "POST",
        body: askToPublishRequest
    })));
}
/**
 * Consent to a publication, as the second person
 */
export function publicationsConfirm(publicationId: string, campaignId: string, consentRequest: ConsentRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/publications/${encodeURIComponent(publicationId)}/confirm`, oazapfts.json({
        ...opts,
        method: "POST",
        body: consentRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Refuse what another coordinator asked to publish
 */
export function publicationsRefuse(publicationId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/publications/${encodeURIComponent(publicationId)}/refuse`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Show again what I took off within the hour
 */
export function publicationsShowAgain(publicationId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/publications/${encodeURIComponent(publicationId)}/show-again`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Take the public page off, alone and at once
 */
export function publicationsUnpublish(publicationId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/publications/${encodeURIComponent(publicationId)}/unpublish`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Take back what I asked to publish
 */
export function publicationsWithdraw(publicationId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/publications/${encodeURIComponent(publicationId)}/withdraw`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List the rules that say when to remind whom
 */
export function remindersList(campaignId: string, { limit, cursor, shelf }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReminderRulePageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/reminder-rules${QS.query(QS.explode({
        limit,
        cursor,
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Make a reminder rule
 */
export function remindersMake(campaignId: string, makeReminderRuleRequest: MakeReminderRuleRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ReminderRuleDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/reminder-rules`, oazapfts.json({
        ...opts,
        method: "POST",
        body: makeReminderRuleRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a reminder rule
 */
export function remindersRemove(ruleId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/reminder-rules/${encodeURIComponent(ruleId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change a reminder rule, or switch it off
 */
export function remindersChange(ruleId: string, ifMatch: string, campaignId: string, changeReminderRuleRequest: ChangeReminderRuleRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReminderRuleDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/reminder-rules/${encodeURIComponent(ruleId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeReminderRuleRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Put a removed reminder rule back
 */
export function remindersRestore(ruleId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReminderRuleDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/reminder-rules/${encodeURIComponent(ruleId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Count the mail that a reminder rule has planned, before it is removed
 */
export function remindersUses(ruleId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/reminder-rules/${encodeURIComponent(ruleId)}/uses`, {
        ...opts
    }));
}
/**
 * Open a closed campaign again
 */
export function campaignLifeReopen(campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CampaignDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/reopen`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read who is in the room, and what that means for a decision
 */
export function roomsRead(campaignId: string, { on, version }: {
    on?: string;
    version?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RoomDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/room${QS.query(QS.explode({
        on,
        version
    }))}`, {
        ...opts
    }));
}
/**
 * Say who is in the room from now on
 */
export function roomsSet(ifMatch: string, campaignId: string, setRoomRequest: SetRoomRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RoomDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/room`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: setRoomRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * See who changed the room when, the latest change first
 */
export function roomsHistory(campaignId: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RoomChangePageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/room/history${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * List whoever is not in the room today and could be added
 */
export function roomsOutside(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RoomDifferenceListDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/room/outside`, {
        ...opts
    }));
}
/**
 * See what a change of the room would do to the numbers
 */
export function roomsPreview(campaignId: string, setRoomRequest: SetRoomRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RoomPreviewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/room/preview`, oazapfts.json({
        ...opts,
        method: "POST",
        body: setRoomRequest
    })));
}
/**
 * Read a pasted list, or a group: who is meant, who may be, and who is nobody known here
 */
export function roomsReadList(campaignId: string, readRoomListRequest: ReadRoomListRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RoomListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/room/read-list`, oazapfts.json({
        ...opts,
        method: "POST",
        body: readRoomListRequest
    })));
}
/**
 * Find whatever has the words that were typed, the best match first
 */
export function searchSearch(q: string, campaignId: string, { limit }: {
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SearchHitListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/search${QS.query(QS.explode({
        limit,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Read what is new to me about seats
 */
export function seatRequestsUnseen(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SeatNewsDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/seat-news`, {
        ...opts
    }));
}
/**
 * Say what of the news of seats I have seen
 */
export function seatRequestsSee(campaignId: string, seenSeatNewsRequest: SeenSeatNewsRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/seat-news/seen`, oazapfts.json({
        ...opts,
        method: "POST",
        body: seenSeatNewsRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List the changes of seats that wait for a second person
 */
export function seatRequestsList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SeatRequestListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/seat-requests`, {
        ...opts
    }));
}
/**
 * Confirm a change of a seat, as the second person
 */
export function seatRequestsConfirm(campaignId: string, requestId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/seat-requests/${encodeURIComponent(requestId)}/confirm`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Refuse or stop a change of a seat
 */
export function seatRequestsRefuse(campaignId: string, requestId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/seat-requests/${encodeURIComponent(requestId)}/refuse`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Take back what I asked about a seat
 */
export function seatRequestsWithdraw(campaignId: string, requestId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/seat-requests/${encodeURIComponent(requestId)}/withdraw`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List the sessions of negotiation, the earliest first
 */
export function sessionsList(campaignId: string, { limit, cursor, shelf }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SessionPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions${QS.query(QS.explode({
        limit,
        cursor,
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Enter a session
 */
export function sessionsMake(campaignId: string, makeSessionRequest: MakeSessionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SessionDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: makeSessionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a session with its meetings
 */
export function sessionRemovalRemove(sessionId: string, ifMatch: string, campaignId: string, { deadlines, idempotencyKey }: {
    deadlines?: "fix" | "remove";
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}${QS.query(QS.explode({
        deadlines
    }))}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read a session with its meetings and deadlines
 */
export function sessionsRead(sessionId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SessionDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}`, {
        ...opts
    }));
}
/**
 * Change the name, city or source of a session
 */
export function sessionsChange(sessionId: string, ifMatch: string, campaignId: string, changeSessionRequest: ChangeSessionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SessionDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeSessionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List the organisations that are admitted to a session, or want to be
 */
export function accreditationsList(sessionId: string, campaignId: string, { limit, cursor, shelf }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AccreditationPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/accreditations${QS.query(QS.explode({
        limit,
        cursor,
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Enter how an organisation is admitted to a session
 */
export function accreditationsAdd(sessionId: string, campaignId: string, addAccreditationRequest: AddAccreditationRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AccreditationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/accreditations`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addAccreditationRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove an accreditation
 */
export function accreditationsRemove(sessionId: string, accreditationId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/accreditations/${encodeURIComponent(accreditationId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change how an organisation is admitted to a session
 */
export function accreditationsChange(sessionId: string, accreditationId: string, ifMatch: string, campaignId: string, changeAccreditationRequest: ChangeAccreditationRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AccreditationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/accreditations/${encodeURIComponent(accreditationId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeAccreditationRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Have the letter made by which the head of an organisation registers whom it sends
 */
export function headLetterFile(sessionId: string, accreditationId: string, language: Language, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 503;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/accreditations/${encodeURIComponent(accreditationId)}/head-letter${QS.query(QS.explode({
        language
    }))}`, {
        ...opts
    }));
}
/**
 * Note what was heard about an accreditation
 */
export function accreditationNotesAdd(sessionId: string, accreditationId: string, campaignId: string, addAccreditationNoteRequest: AddAccreditationNoteRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AccreditationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/accreditations/${encodeURIComponent(accreditationId)}/notes`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addAccreditationNoteRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a note about an accreditation, for good
 */
export function accreditationNotesRemove(sessionId: string, accreditationId: string, noteId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AccreditationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/accreditations/${encodeURIComponent(accreditationId)}/notes/${encodeURIComponent(noteId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change a note about an accreditation
 */
export function accreditationNotesChange(sessionId: string, accreditationId: string, noteId: string, ifMatch: string, campaignId: string, changeAccreditationNoteRequest: ChangeAccreditationNoteRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AccreditationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/accreditations/${encodeURIComponent(accreditationId)}/notes/${encodeURIComponent(noteId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeAccreditationNoteRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring a removed accreditation back
 */
export function accreditationsRestore(sessionId: string, accreditationId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AccreditationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/accreditations/${encodeURIComponent(accreditationId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * What hangs on an accreditation
 */
export function accreditationsUses(sessionId: string, accreditationId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/accreditations/${encodeURIComponent(accreditationId)}/uses`, {
        ...opts
    }));
}
/**
 * Enter a formal meeting of a session
 */
export function sessionsMakeMeeting(sessionId: string, campaignId: string, makeMeetingRequest: MakeMeetingRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ChangedMeetingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/meetings`, oazapfts.json({
        ...opts,
        method: "POST",
        body: makeMeetingRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a formal meeting
 */
export function sessionRemovalRemoveMeeting(sessionId: string, meetingId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/meetings/${encodeURIComponent(meetingId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change a formal meeting
 */
export function sessionsChangeMeeting(sessionId: string, meetingId: string, ifMatch: string, campaignId: string, changeMeetingRequest: ChangeMeetingRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ChangedMeetingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/meetings/${encodeURIComponent(meetingId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeMeetingRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read which badges the coalition has at a meeting, and who holds them
 */
export function badgesRead(sessionId: string, meetingId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BadgesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/meetings/${encodeURIComponent(meetingId)}/badges`, {
        ...opts
    }));
}
/**
 * Take a badge that is free, or take it over from who holds it
 */
export function badgesTake(sessionId: string, meetingId: string, campaignId: string, takeBadgeRequest: TakeBadgeRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: BadgesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/meetings/${encodeURIComponent(meetingId)}/badges`, oazapfts.json({
        ...opts,
        method: "POST",
        body: takeBadgeRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Say how many badges the coalition has at a meeting
 */
export function badgesSetSeats(sessionId: string, meetingId: string, ifMatch: string, campaignId: string, setSeatsRequest: SetSeatsRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BadgesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/meetings/${encodeURIComponent(meetingId)}/badges`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: setSeatsRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Give a badge back
 */
export function badgesFree(sessionId: string, meetingId: string, holdingId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BadgesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/meetings/${encodeURIComponent(meetingId)}/badges/${encodeURIComponent(holdingId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Put a removed meeting back
 */
export function sessionRemovalRestoreMeeting(sessionId: string, meetingId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ChangedMeetingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/meetings/${encodeURIComponent(meetingId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Preview a move: what would move, what would stay, and whose mail would follow
 */
export function sessionsPreview(sessionId: string, campaignId: string, { zone, days, opensOn, closesOn, opensTime, closesTime, city }: {
    zone?: string;
    days?: number;
    opensOn?: string;
    closesOn?: string;
    opensTime?: string;
    closesTime?: string;
    city?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SessionMoveDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/move${QS.query(QS.explode({
        zone,
        days,
        opensOn,
        closesOn,
        opensTime,
        closesTime,
        city
    }))}`, {
        ...opts
    }));
}
/**
 * Move a session with its meetings and the deadlines that hang on it
 */
export function sessionsMove(sessionId: string, ifMatch: string, campaignId: string, moveSessionRequest: MoveSessionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SessionMoveDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/move`, oazapfts.json({
        ...opts,
        method: "POST",
        body: moveSessionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List the meetings of a session that were removed, the latest first
 */
export function sessionRemovalRemovedMeetings(sessionId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RemovedMeetingListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/removed-meetings`, {
        ...opts
    }));
}
/**
 * List whom organisations send to a session
 */
export function representativesList(sessionId: string, campaignId: string, { limit, cursor, shelf }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RepresentativePageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/representatives${QS.query(QS.explode({
        limit,
        cursor,
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Enter somebody whom an organisation sends
 */
export function representativesAdd(sessionId: string, campaignId: string, addRepresentativeRequest: AddRepresentativeRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: RepresentativeDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/representatives`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addRepresentativeRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a representative
 */
export function representativesRemove(sessionId: string, representativeId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/representatives/${encodeURIComponent(representativeId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change what is known of a representative
 */
export function representativesChange(sessionId: string, representativeId: string, ifMatch: string, campaignId: string, changeRepresentativeRequest: ChangeRepresentativeRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RepresentativeDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/representatives/${encodeURIComponent(representativeId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeRepresentativeRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring a removed representative back
 */
export function representativesRestore(sessionId: string, representativeId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RepresentativeDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/representatives/${encodeURIComponent(representativeId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * What hangs on a representative
 */
export function representativesUses(sessionId: string, representativeId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/representatives/${encodeURIComponent(representativeId)}/uses`, {
        ...opts
    }));
}
/**
 * Put a removed session back, with what was removed together with it
 */
export function sessionRemovalRestore(sessionId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SessionDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List the time to speak in a session
 */
export function speakingList(sessionId: string, campaignId: string, { limit, cursor, shelf }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SpeakingSlotPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/speaking-slots${QS.query(QS.explode({
        limit,
        cursor,
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Enter time to speak that an organisation asks for or has
 */
export function speakingAdd(sessionId: string, campaignId: string, addSpeakingSlotRequest: AddSpeakingSlotRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SpeakingSlotDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/speaking-slots`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addSpeakingSlotRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Export the time to speak in a session as a sheet
 */
export function speakingExportSheet(sessionId: string, campaignId: string, repeatableRequest: RepeatableRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/speaking-slots/export`, oazapfts.json({
        ...opts,
        method: "POST",
        body: repeatableRequest
    })));
}
/**
 * Remove time to speak
 */
export function speakingRemove(sessionId: string, slotId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/speaking-slots/${encodeURIComponent(slotId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change time to speak
 */
export function speakingChange(sessionId: string, slotId: string, ifMatch: string, campaignId: string, changeSpeakingSlotRequest: ChangeSpeakingSlotRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SpeakingSlotDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/speaking-slots/${encodeURIComponent(slotId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeSpeakingSlotRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring removed time to speak back
 */
export function speakingRestore(sessionId: string, slotId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SpeakingSlotDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/speaking-slots/${encodeURIComponent(slotId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Count what hangs on a session, before it is removed
 */
export function sessionRemovalUses(sessionId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/sessions/${encodeURIComponent(sessionId)}/uses`, {
        ...opts
    }));
}
/**
 * List statements made for many, what was entered last first
 */
export function statementsList(campaignId: string, { limit, cursor, shelf, q, askId, delegationCode, groupCode, sessionId, $from, to }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
    q?: string;
    askId?: string;
    delegationCode?: string;
    groupCode?: string;
    sessionId?: string;
    $from?: string;
    to?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatementPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/statements${QS.query(QS.explode({
        limit,
        cursor,
        shelf,
        q,
        askId,
        delegationCode,
        groupCode,
        sessionId,
        "from": $from,
        to
    }))}`, {
        ...opts
    }));
}
/**
 * Record once what was said for many: a bloc's statement
 */
export function statementsRecord(campaignId: string, recordStatementRequest: RecordStatementRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: RecordedStatementDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/statements`, oazapfts.json({
        ...opts,
        method: "POST",
        body: recordStatementRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Export the statements that I see as a sheet
 */
export function statementsExportSheet(campaignId: string, exportStatementsRequest: ExportStatementsRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/statements/export`, oazapfts.json({
        ...opts,
        method: "POST",
        body: exportStatementsRequest
    })));
}
/**
 * See for whom a statement would be recorded, and whose own word differs
 */
export function statementsPreview(campaignId: string, recordStatementRequest: RecordStatementRequest, { corrects }: {
    corrects?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatementPreviewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/statements/preview${QS.query(QS.explode({
        corrects
    }))}`, oazapfts.json({
        ...opts,
        method: "POST",
        body: recordStatementRequest
    })));
}
/**
 * Remove a statement with every position that rests on it
 */
export function statementChangesRemove(statementId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/statements/${encodeURIComponent(statementId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read a statement with every position it wrote, and which of them still count
 */
export function statementsOne(statementId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatementDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/statements/${encodeURIComponent(statementId)}`, {
        ...opts
    }));
}
/**
 * Correct a statement, and the positions that rest on it
 */
export function statementChangesCorrect(statementId: string, ifMatch: string, campaignId: string, correctStatementRequest: CorrectStatementRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatementDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/statements/${encodeURIComponent(statementId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: correctStatementRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read what was done to a statement since it was recorded, the latest first
 */
export function statementChangesList(statementId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatementChangeListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/statements/${encodeURIComponent(statementId)}/changes`, {
        ...opts
    }));
}
/**
 * Erase the words of a statement for good
 */
export function statementChangesErase(statementId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatementDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/statements/${encodeURIComponent(statementId)}/erase`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Bring a removed statement back
 */
export function statementChangesRestore(statementId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatementDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/statements/${encodeURIComponent(statementId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Count what hangs on a statement, before it is removed
 */
export function statementChangesUses(statementId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/statements/${encodeURIComponent(statementId)}/uses`, {
        ...opts
    }));
}
/**
 * Read how far the first steps of a campaign are
 */
export function campaignLifeReadSteps(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FirstStepsDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/steps`, {
        ...opts
    }));
}
/**
 * Put the list of first steps away, or fetch it back, for all coordinators
 */
export function campaignLifeHideSteps(campaignId: string, hideStepsRequest: HideStepsRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FirstStepsDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/steps`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: hideStepsRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List the tasks that come again
 */
export function taskSeriesList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskSeriesListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/task-series`, {
        ...opts
    }));
}
/**
 * Have a task come again
 */
export function taskSeriesCreate(campaignId: string, createSeriesRequest: CreateSeriesRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: TaskSeriesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/task-series`, oazapfts.json({
        ...opts,
        method: "POST",
        body: createSeriesRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a task that comes again
 */
export function taskSeriesOne(seriesId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskSeriesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/task-series/${encodeURIComponent(seriesId)}`, {
        ...opts
    }));
}
/**
 * Change a task that comes again, from one of its days on
 */
export function taskSeriesChange(seriesId: string, ifMatch: string, campaignId: string, changeSeriesRequest: ChangeSeriesRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskSeriesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/task-series/${encodeURIComponent(seriesId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeSeriesRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * End a task that comes again
 */
export function taskSeriesEnd(seriesId: string, ifMatch: string, campaignId: string, endSeriesRequest: EndSeriesRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskSeriesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/task-series/${encodeURIComponent(seriesId)}/end`, oazapfts.json({
        ...opts,
        method: "POST",
        body: endSeriesRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Go on with a task that was ended
 */
export function taskSeriesResume(seriesId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskSeriesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/task-series/${encodeURIComponent(seriesId)}/resume`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List tasks, what is due first or answers best comes first
 */
export function tasksList(campaignId: string, { limit, cursor, state, attention, overdue, removed, order, assignee, delegationCode, dueBefore, q }: {
    limit?: number;
    cursor?: string;
    state?: TaskState;
    attention?: boolean;
    overdue?: boolean;
    removed?: boolean;
    order?: "due" | "closed";
    assignee?: string;
    delegationCode?: string;
    dueBefore?: string;
    q?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks${QS.query(QS.explode({
        limit,
        cursor,
        state,
        attention,
        overdue,
        removed,
        order,
        assignee,
        delegationCode,
        dueBefore,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Create a task
 */
export function tasksCreate(campaignId: string, createTaskRequest: CreateTaskRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: TaskDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks`, oazapfts.json({
        ...opts,
        method: "POST",
        body: createTaskRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Create several tasks at once
 */
export function tasksCreateMany(campaignId: string, createTasksRequest: CreateTasksRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: TaskListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/batch`, oazapfts.json({
        ...opts,
        method: "POST",
        body: createTasksRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Count the open tasks that I see, by person
 */
export function tasksByPerson(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TasksOfOneListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/by-person`, {
        ...opts
    }));
}
/**
 * Change, assign, finish or cancel several tasks at once
 */
export function tasksChangeMany(campaignId: string, changeTasksRequest: ChangeTasksRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/changes`, oazapfts.json({
        ...opts,
        method: "POST",
        body: changeTasksRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Export the tasks that I see as a sheet
 */
export function tasksExportSheet(campaignId: string, exportTasksRequest: ExportTasksRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/export`, oazapfts.json({
        ...opts,
        method: "POST",
        body: exportTasksRequest
    })));
}
/**
 * Read what is new to me about tasks
 */
export function tasksUnseen(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskNewsDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/news`, {
        ...opts
    }));
}
/**
 * Say what of it I have seen
 */
export function tasksSee(campaignId: string, seenTaskNewsRequest: SeenTaskNewsRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/news/seen`, oazapfts.json({
        ...opts,
        method: "POST",
        body: seenTaskNewsRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read a task
 */
export function tasksOne(taskId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/${encodeURIComponent(taskId)}`, {
        ...opts
    }));
}
/**
 * Change, assign, finish or cancel a task
 */
export function tasksChange(taskId: string, ifMatch: string, campaignId: string, changeTaskRequest: ChangeTaskRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/${encodeURIComponent(taskId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeTaskRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List what was written below a task
 */
export function commentsList(taskId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskCommentListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/${encodeURIComponent(taskId)}/comments`, {
        ...opts
    }));
}
/**
 * Write below a task
 */
export function commentsAdd(taskId: string, campaignId: string, addCommentRequest: AddCommentRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: TaskCommentDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/${encodeURIComponent(taskId)}/comments`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addCommentRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove my comment
 */
export function commentsRemove(taskId: string, commentId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/${encodeURIComponent(taskId)}/comments/${encodeURIComponent(commentId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Write my comment anew
 */
export function commentsChange(taskId: string, commentId: string, ifMatch: string, campaignId: string, changeCommentRequest: ChangeCommentRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskCommentDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/${encodeURIComponent(taskId)}/comments/${encodeURIComponent(commentId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeCommentRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring my removed comment back
 */
export function commentsRestore(taskId: string, commentId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TaskCommentDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/${encodeURIComponent(taskId)}/comments/${encodeURIComponent(commentId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List whom I may name below a task
 */
export function commentsMentionable(taskId: string, campaignId: string, { commentId }: {
    commentId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MentionableListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/tasks/${encodeURIComponent(taskId)}/mentionable${QS.query(QS.explode({
        commentId
    }))}`, {
        ...opts
    }));
}
/**
 * List the drafts that I am looking over, which are not loaded yet
 */
export function reviewsList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReviewsDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/text-reviews`, {
        ...opts
    }));
}
/**
 * Begin to look over a draft
 */
export function reviewsBegin(campaignId: string, beginReviewRequest: BeginReviewRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ReviewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/text-reviews`, oazapfts.json({
        ...opts,
        method: "POST",
        body: beginReviewRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read the text of a document
 */
export function reviewsRead(campaignId: string, body: Blob, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DocumentDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 503;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/text-reviews/documents`, {
        ...opts,
        method: "POST",
        body
    }));
}
/**
 * Throw away a draft that I was looking over
 */
export function reviewsDrop(reviewId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/text-reviews/${encodeURIComponent(reviewId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Read a draft that I am looking over
 */
export function reviewsOne(reviewId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReviewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/text-reviews/${encodeURIComponent(reviewId)}`, {
        ...opts
    }));
}
/**
 * Store what was done with a draft that I am looking over
 */
export function reviewsChange(reviewId: string, ifMatch: string, campaignId: string, saveReviewRequest: SaveReviewRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReviewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/text-reviews/${encodeURIComponent(reviewId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: saveReviewRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List the drafts, the newest first
 */
export function textsList(campaignId: string, { limit, cursor, shelf }: {
    limit?: number;
    cursor?: string;
    shelf?: Shelf;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TextSummaryPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts${QS.query(QS.explode({
        limit,
        cursor,
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Load a draft
 */
export function textsLoad(campaignId: string, loadTextRequest: LoadTextRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: TextDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts`, oazapfts.json({
        ...opts,
        method: "POST",
        body: loadTextRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Compare two drafts, provision by provision
 */
export function textsCompare($from: string, to: string, campaignId: string, { provisionId, words }: {
    provisionId?: string;
    words?: boolean;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ComparisonDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 503;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/compare${QS.query(QS.explode({
        "from": $from,
        to,
        provisionId,
        words
    }))}`, {
        ...opts
    }));
}
/**
 * Split a pasted draft into its articles
 */
export function textsSplit(campaignId: string, splitTextRequest: SplitTextRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SplitTextDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 503;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/split`, oazapfts.json({
        ...opts,
        method: "POST",
        body: splitTextRequest
    })));
}
/**
 * Remove a draft
 */
export function textsRemove(textId: string, ifMatch: string, campaignId: string, { dryRun, idempotencyKey }: {
    dryRun?: boolean;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TurnedPositionsDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/${encodeURIComponent(textId)}${QS.query(QS.explode({
        dryRun
    }))}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read a draft with its articles, their provisions and asks
 */
export function textsOne(textId: string, campaignId: string, { bodies }: {
    bodies?: boolean;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TextDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/${encodeURIComponent(textId)}${QS.query(QS.explode({
        bodies
    }))}`, {
        ...opts
    }));
}
/**
 * Change what is said of a draft: its title, day, symbol, source and language
 */
export function textsChange(textId: string, ifMatch: string, campaignId: string, changeTextRequest: ChangeTextRequest, { dryRun, idempotencyKey }: {
    dryRun?: boolean;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ChangedTextDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/${encodeURIComponent(textId)}${QS.query(QS.explode({
        dryRun
    }))}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeTextRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove from a proposed draft what was taken for an article
 */
export function textDecisionsRemove(textId: string, articleId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/${encodeURIComponent(textId)}/articles/${encodeURIComponent(articleId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Change the status, the heading or the words of an article; of a proposal its number, too
 */
export function textDecisionsChange(textId: string, articleId: string, ifMatch: string, campaignId: string, changeArticleRequest: ChangeArticleRequest, { dryRun, idempotencyKey }: {
    dryRun?: boolean;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ChangedArticleDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/${encodeURIComponent(textId)}/articles/${encodeURIComponent(articleId)}${QS.query(QS.explode({
        dryRun
    }))}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeArticleRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Put a removed article back into a proposed draft
 */
export function textDecisionsRestore(textId: string, articleId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/${encodeURIComponent(textId)}/articles/${encodeURIComponent(articleId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Confirm a proposed draft
 */
export function textDecisionsConfirm(textId: string, ifMatch: string, campaignId: string, { dryRun, idempotencyKey }: {
    dryRun?: boolean;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ChangedTextDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/${encodeURIComponent(textId)}/confirm${QS.query(QS.explode({
        dryRun
    }))}`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Say which article of a proposed draft continues which provision
 */
export function textDecisionsLink(textId: string, ifMatch: string, campaignId: string, linkTextRequest: LinkTextRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TextDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/${encodeURIComponent(textId)}/links`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: linkTextRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take back that the newest draft was confirmed
 */
export function textDecisionsReopen(textId: string, ifMatch: string, campaignId: string, { dryRun, idempotencyKey }: {
    dryRun?: boolean;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ChangedTextDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/${encodeURIComponent(textId)}/reopen${QS.query(QS.explode({
        dryRun
    }))}`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Put a removed draft back
 */
export function textsRestore(textId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TextDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/${encodeURIComponent(textId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Count what hangs on a draft, before it is removed
 */
export function textsUses(textId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/texts/${encodeURIComponent(textId)}/uses`, {
        ...opts
    }));
}
/**
 * Remove the terms of the treaty
 */
export function treatyRemoveTerms(ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read how far the treaty is
 */
export function treatyRead(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TreatyDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty`, {
        ...opts
    }));
}
/**
 * Set the terms of the treaty
 */
export function treatySet(ifMatch: string, campaignId: string, setTreatyRequest: SetTreatyRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TreatyDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: setTreatyRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Record a signature, an instrument or its withdrawal
 */
export function treatyRecord(campaignId: string, recordTreatyActRequest: RecordTreatyActRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: TreatyActDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/actions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: recordTreatyActRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take back what was recorded
 */
export function treatyRemove(actionId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/actions/${encodeURIComponent(actionId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Correct or confirm what was recorded
 */
export function treatyChange(actionId: string, ifMatch: string, campaignId: string, changeTreatyActRequest: ChangeTreatyActRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TreatyActDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/actions/${encodeURIComponent(actionId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeTreatyActRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Put back what was taken back
 */
export function treatyRestore(actionId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TreatyActDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/actions/${encodeURIComponent(actionId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List what capitals say that they will do towards the treaty
 */
export function treatyIntentionsList(campaignId: string, { shelf }: {
    shelf?: "active" | "removed";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TreatyIntentionsDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/intentions${QS.query(QS.explode({
        shelf
    }))}`, {
        ...opts
    }));
}
/**
 * Record what a capital says that it will do
 */
export function treatyIntentionsRecord(campaignId: string, recordIntentionRequest: RecordIntentionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: TreatyIntentionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/intentions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: recordIntentionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove what was recorded
 */
export function treatyIntentionsRemove(intentionId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/intentions/${encodeURIComponent(intentionId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Correct what was recorded
 */
export function treatyIntentionsChange(intentionId: string, ifMatch: string, campaignId: string, changeIntentionRequest: ChangeIntentionRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TreatyIntentionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/intentions/${encodeURIComponent(intentionId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeIntentionRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Put back what was removed
 */
export function treatyIntentionsRestore(intentionId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TreatyIntentionDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/intentions/${encodeURIComponent(intentionId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List what was removed of the treaty
 */
export function treatyRemoved(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RemovedOfTreatyDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/removed`, {
        ...opts
    }));
}
/**
 * Put the terms back
 */
export function treatyRestoreTerms(campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TreatyDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List who signed and ratified, and what capitals have declared
 */
export function treatyList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TreatyStatesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/states`, {
        ...opts
    }));
}
/**
 * List the status tables that were applied, the last first
 */
export function statusTablesList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatusTableListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/tables`, {
        ...opts
    }));
}
/**
 * Apply a status table that was checked
 */
export function statusTablesApply(campaignId: string, applyStatusTableRequest: ApplyStatusTableRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: StatusTableDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/tables`, oazapfts.json({
        ...opts,
        method: "POST",
        body: applyStatusTableRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * See what a status table would change
 */
export function statusTablesCheck(campaignId: string, checkStatusTableRequest: CheckStatusTableRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatusCheckDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/tables/check`, oazapfts.json({
        ...opts,
        method: "POST",
        body: checkStatusTableRequest
    })));
}
/**
 * Export who signed and who is bound as a status table
 */
export function statusTablesExport(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/tables/export`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Take back what a status table brought
 */
export function statusTablesUndo(tableId: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/tables/${encodeURIComponent(tableId)}/undo`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * See what rests on the terms
 */
export function treatyUses(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/treaty/uses`, {
        ...opts
    }));
}
/**
 * Read what would be erased with the campaign, in numbers
 */
export function campaignLifeUses(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/uses`, {
        ...opts
    }));
}
/**
 * List my saved views and those that others share
 */
export function viewsList(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SavedViewListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/views`, {
        ...opts
    }));
}
/**
 * Save a view under a name
 */
export function viewsCreate(campaignId: string, createViewRequest: CreateViewRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SavedViewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/views`, oazapfts.json({
        ...opts,
        method: "POST",
        body: createViewRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Choose where I begin
 */
export function viewsChooseHome(campaignId: string, chooseHomeRequest: ChooseHomeRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/views/home`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: chooseHomeRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Put my saved views in order
 */
export function viewsOrder(campaignId: string, orderViewsRequest: OrderViewsRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SavedViewListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/views/order`, oazapfts.json({
        ...opts,
        method: "POST",
        body: orderViewsRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Remove a saved view
 */
export function viewsRemove(viewId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/views/${encodeURIComponent(viewId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Rename, change or share a saved view
 */
export function viewsChange(viewId: string, ifMatch: string, campaignId: string, changeViewRequest: ChangeViewRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SavedViewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/views/${encodeURIComponent(viewId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeViewRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Bring a removed view back
 */
export function viewsRestore(viewId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SavedViewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/views/${encodeURIComponent(viewId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * List votes, what was held last first
 */
export function votesList(campaignId: string, { limit, cursor, shelf, amendmentId, askId }: {
    limit?: number;
    cursor?: string;
    shelf?: "active" | "removed";
    amendmentId?: string;
    askId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VotePageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/votes${QS.query(QS.explode({
        limit,
        cursor,
        shelf,
        amendmentId,
        askId
    }))}`, {
        ...opts
    }));
}
/**
 * Record a vote: the tally, the ballots, or both
 */
export function votesRecord(campaignId: string, recordVoteRequest: RecordVoteRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: VoteDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/votes`, oazapfts.json({
        ...opts,
        method: "POST",
        body: recordVoteRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * See how good the forecasts were, over all votes on asks
 */
export function votesCalibration(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CalibrationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/votes/calibration`, {
        ...opts
    }));
}
/**
 * Export the ballots of a vote, or of all votes, as a sheet
 */
export function votesExportSheet(campaignId: string, exportVotesRequest: ExportVotesRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/votes/export`, oazapfts.json({
        ...opts,
        method: "POST",
        body: exportVotesRequest
    })));
}
/**
 * Read a recorded vote: who voted how, what has to be asked, and what the record says in numbers
 */
export function votesRead(campaignId: string, body: Blob, { fileName, vote, day, voteId }: {
    fileName?: string;
    vote?: string;
    day?: string;
    voteId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VoteReadingDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/votes/read${QS.query(QS.explode({
        fileName,
        vote,
        day,
        voteId
    }))}`, {
        ...opts,
        method: "POST",
        body
    }));
}
/**
 * Remove a vote that was recorded by mistake
 */
export function votesRemove(voteId: string, ifMatch: string, campaignId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/votes/${encodeURIComponent(voteId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read a vote with its ballots, and what had been expected
 */
export function votesOne(voteId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VoteDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/votes/${encodeURIComponent(voteId)}`, {
        ...opts
    }));
}
/**
 * Correct the facts of a vote
 */
export function votesChange(voteId: string, ifMatch: string, campaignId: string, changeVoteRequest: ChangeVoteRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VoteDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/votes/${encodeURIComponent(voteId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeVoteRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Put these ballots in the place of all
 */
export function votesReplaceBallots(voteId: string, ifMatch: string, campaignId: string, replaceBallotsRequest: ReplaceBallotsRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VoteDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/votes/${encodeURIComponent(voteId)}/ballots`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: replaceBallotsRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Have a vote count again that was removed
 */
export function votesRestore(voteId: string, campaignId: string, { ifMatch, idempotencyKey }: {
    ifMatch?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VoteDetailDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/votes/${encodeURIComponent(voteId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * See what hangs on a vote
 */
export function votesUses(voteId: string, campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: UsesDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/campaigns/${encodeURIComponent(campaignId)}/votes/${encodeURIComponent(voteId)}/uses`, {
        ...opts
    }));
}
/**
 * Read the demo clock
 */
export function demoRead(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DemoClockDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>("/api/demo/clock", {
        ...opts
    }));
}
/**
 * Move the demo clock forward
 */
export function demoAdvance(moveDemoClockRequest: MoveDemoClockRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MovedDemoClockDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 503;
        data: ProblemDto;
    }>("/api/demo/clock", oazapfts.json({
        ...opts,
        method: "POST",
        body: moveDemoClockRequest
    })));
}
/**
 * List the mail that was caught
 */
export function demoMail(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CaughtMailListDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>("/api/demo/mail", {
        ...opts
    }));
}
/**
 * Read the installation: its name, and which campaigns there are
 */
export function installationRead(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InstallationDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    }>("/api/installation", {
        ...opts
    }));
}
/**
 * Name the installation
 */
export function installationRename(nameInstallationRequest: NameInstallationRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InstallationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>("/api/installation", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: nameInstallationRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List who has an account here
 */
export function accountsList({ limit, cursor, q }: {
    limit?: number;
    cursor?: string;
    q?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AccountPageDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    }>(`/api/installation/accounts${QS.query(QS.explode({
        limit,
        cursor,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Close an account, or open it again
 */
export function accountsChange(accountId: string, changeAccountRequest: ChangeAccountRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    }>(`/api/installation/accounts/${encodeURIComponent(accountId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeAccountRequest
    })));
}
/**
 * Make somebody an administrator
 */
export function accountsMakeAdmin(makeAdminRequest: MakeAdminRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    }>("/api/installation/admins", oazapfts.json({
        ...opts,
        method: "POST",
        body: makeAdminRequest
    })));
}
/**
 * End the rights of an administrator
 */
export function accountsEndAdmin(accountId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    }>(`/api/installation/admins/${encodeURIComponent(accountId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * List the archives of campaigns that I brought, the last first
 */
export function archivesList(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ArchiveListDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    }>("/api/installation/archives", {
        ...opts
    }));
}
/**
 * Bring the archive of a campaign
 */
export function archivesBring(body: Blob, { fileName, id, idempotencyKey }: {
    fileName?: string;
    id?: string;
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: ArchiveDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/installation/archives${QS.query(QS.explode({
        fileName,
        id
    }))}`, {
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Drop an archive that was not taken in
 */
export function archivesDrop(archiveId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    }>(`/api/installation/archives/${encodeURIComponent(archiveId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Read an archive that I brought: whose key signed it, what it would make, how far it is
 */
export function archivesOne(archiveId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ArchiveDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/installation/archives/${encodeURIComponent(archiveId)}`, {
        ...opts
    }));
}
/**
 * Open a campaign from an archive that has been checked
 */
export function archivesImport(archiveId: string, ifMatch: string, importArchiveRequest: ImportArchiveRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: ArchiveDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>(`/api/installation/archives/${encodeURIComponent(archiveId)}/import`, oazapfts.json({
        ...opts,
        method: "POST",
        body: importArchiveRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Erase the campaign that was made from an archive
 */
export function archivesUndo(archiveId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/installation/archives/${encodeURIComponent(archiveId)}/undo`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Note when the last backup was made
 */
export function installationHealthNoteBackup(noteBackupRequest: NoteBackupRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BackupDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>("/api/installation/backup", oazapfts.json({
        ...opts,
        method: "PUT",
        body: noteBackupRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Invite a coordinator to a campaign that nobody coordinates, or send the invitation again
 */
export function campaignCoordinatorInvite(campaignId: string, inviteCoordinatorRequest: InviteCoordinatorRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InstallationDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 429;
        data: ProblemDto;
    }>(`/api/installation/campaigns/${encodeURIComponent(campaignId)}/coordinator`, oazapfts.json({
        ...opts,
        method: "POST",
        body: inviteCoordinatorRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * List coordinators who lost their seat or their role lately
 */
export function installationEnded(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: EndedCoordinatorListDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    }>("/api/installation/ended-coordinators", {
        ...opts
    }));
}
/**
 * Give a coordinator the seat back
 */
export function installationRestore(requestId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/installation/ended-coordinators/${encodeURIComponent(requestId)}/restore`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Look at how the installation is: its services, its versions, its backups
 */
export function installationHealthRead(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InstallationHealthDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    }>("/api/installation/health", {
        ...opts
    }));
}
/**
 * Read how the last mail to try out the relay ended
 */
export function installationLastMailTest(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MailTestsDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    }>("/api/installation/mail-test", {
        ...opts
    }));
}
/**
 * Send a mail to me, to try out the relay
 */
export function installationSendMailTest({ idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MailTestDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>("/api/installation/mail-test", {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Read a pasted list of who votes or observes in a campaign that is yet to be opened
 */
export function installationReadMembers(readMembersRequest: ReadMembersRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RoomListDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    }>("/api/installation/read-members", oazapfts.json({
        ...opts,
        method: "POST",
        body: readMembersRequest
    })));
}
/**
 * Sign an account out on every device
 */
export function installationEndSignIns(endSignInsRequest: EndSignInsRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 403;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>("/api/installation/sign-outs", oazapfts.json({
        ...opts,
        method: "POST",
        body: endSignInsRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Accept an invitation
 */
export function acceptingAccept(acceptRequest: AcceptRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AcceptedDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 410;
        data: ProblemDto;
    } | {
        status: 429;
        data: ProblemDto;
    }>("/api/invitations/accept", oazapfts.json({
        ...opts,
        method: "POST",
        body: acceptRequest
    })));
}
/**
 * Read my account, seats and mail preferences
 */
export function meRead(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MeDto;
    } | {
        status: 401;
        data: ProblemDto;
    }>("/api/me", {
        ...opts
    }));
}
/**
 * Change my name, zone, language or mail hours
 */
export function meChange(ifMatch: string, changeMeRequest: ChangeMeRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MeDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 412;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    } | {
        status: 428;
        data: ProblemDto;
    }>("/api/me", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeMeRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take the wish for another address back
 */
export function accountTakeAddressBack(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 401;
        data: ProblemDto;
    }>("/api/me/address-change", {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Read which change of my address is under way
 */
export function accountPendingAddress(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AddressChangesDto;
    } | {
        status: 401;
        data: ProblemDto;
    }>("/api/me/address-change", {
        ...opts
    }));
}
/**
 * Ask for another address
 */
export function accountAskAddress(changeAddressRequest: ChangeAddressRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AddressChangeDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 429;
        data: ProblemDto;
    }>("/api/me/address-change", oazapfts.json({
        ...opts,
        method: "POST",
        body: changeAddressRequest
    })));
}
/**
 * List the addresses at which calendars read what I see
 */
export function calendarsList(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CalendarFeedListDto;
    } | {
        status: 401;
        data: ProblemDto;
    }>("/api/me/calendars", {
        ...opts
    }));
}
/**
 * Make an address for the calendar of one device
 */
export function calendarsCreate(createCalendarFeedRequest: CreateCalendarFeedRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeCalendarFeedDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>("/api/me/calendars", oazapfts.json({
        ...opts,
        method: "POST",
        body: createCalendarFeedRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Revoke it
 */
export function calendarsRevoke(feedId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/me/calendars/${encodeURIComponent(feedId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Name it otherwise
 */
export function calendarsChange(feedId: string, changeCalendarFeedRequest: ChangeCalendarFeedRequest, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/me/calendars/${encodeURIComponent(feedId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeCalendarFeedRequest,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Read what would be erased with my account
 */
export function closingPreview(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ClosingDto;
    } | {
        status: 401;
        data: ProblemDto;
    }>("/api/me/closing", {
        ...opts
    }));
}
/**
 * Close my account
 */
export function closingClose(confirmRequest: ConfirmRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 409;
        data: ProblemDto;
    } | {
        status: 429;
        data: ProblemDto;
    }>("/api/me/closing", oazapfts.json({
        ...opts,
        method: "POST",
        body: confirmRequest
    })));
}
/**
 * Get all that is stored about me as a file
 */
export function closingAboutMe(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 401;
        data: ProblemDto;
    }>("/api/me/data", {
        ...opts
    }));
}
/**
 * Preview my own next weekly digest
 */
export function digestsOfMine(campaignId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DigestPreviewDto;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/api/me/digest-preview${QS.query(QS.explode({
        campaignId
    }))}`, {
        ...opts
    }));
}
/**
 * Get all that is stored about me as a document
 */
export function closingAboutMeDocument(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 401;
        data: ProblemDto;
    }>("/api/me/document", {
        ...opts
    }));
}
/**
 * List wrong passwords for my account
 */
export function failedSignInsList(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FailedSignInListDto;
    } | {
        status: 401;
        data: ProblemDto;
    }>("/api/me/failed-sign-ins", {
        ...opts
    }));
}
/**
 * Change my password
 */
export function accountChangePassword(changePasswordRequest: ChangePasswordRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 429;
        data: ProblemDto;
    }>("/api/me/password", oazapfts.json({
        ...opts,
        method: "POST",
        body: changePasswordRequest
    })));
}
/**
 * List the devices on which I am signed in
 */
export function signInsList(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SignInListDto;
    } | {
        status: 401;
        data: ProblemDto;
    }>("/api/me/sign-ins", {
        ...opts
    }));
}
/**
 * Sign me out everywhere but here
 */
export function signInsRevokeOthers({ idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>("/api/me/sign-ins/revoke-others", {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Sign me out on one device
 */
export function signInsRevoke(signInId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 401;
        data: ProblemDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 422;
        data: ProblemDto;
    }>(`/api/me/sign-ins/${encodeURIComponent(signInId)}/revoke`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Ask for a link to a new password
 */
export function accountAskPassword(askPasswordRequest: AskPasswordRequest, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 400;
        data: ProblemDto;
    } | {
        status: 429;
        data: ProblemDto;
    }>("/api/password-resets", oazapfts.json({
        ...opts,
        method: "POST",
        body: askPasswordRequest
    })));
}
/**
 * Read a calendar at its secret address
 */
export function calendarFeedRead(file: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 410;
        data: ProblemDto;
    } | {
        status: 429;
        data: ProblemDto;
    }>(`/calendar/${encodeURIComponent(file)}`, {
        ...opts
    }));
}
/**
 * Look at the mail that was caught, as a page
 */
export function demoPage(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: 404;
        data: ProblemDto;
    }>("/demo/mail", {
        ...opts
    }));
}
/**
 * Is everything well?
 */
export function healthHealth(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: HealthDto;
    } | {
        status: 404;
        data: ProblemDto;
    } | {
        status: 503;
        data: HealthDto;
    }>("/health", {
        ...opts
    }));
}
/**
 * Does the process run?
 */
export function healthLive(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LiveDto;
    }>("/health/live", {
        ...opts
    }));
}
/**
 * Can requests be served?
 */
export function healthReady(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LiveDto;
    } | {
        status: 503;
        data: ProblemDto;
    }>("/health/ready", {
        ...opts
    }));
}
/**
 * The page on which another address is agreed to
 */
export function accountPagesShowAddress(token: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/mail/address${QS.query(QS.explode({
        token
    }))}`, {
        ...opts
    }));
}
/**
 * Agree to another address, or refuse it
 */
export function accountPagesAnswerAddress(addressForm: AddressForm, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/mail/address", oazapfts.form({
        ...opts,
        method: "POST",
        body: addressForm
    })));
}
/**
 * The page on which an invitation is accepted
 */
export function invitationPageShow(token: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/mail/invitation${QS.query(QS.explode({
        token
    }))}`, {
        ...opts
    }));
}
/**
 * Accept an invitation from the plain page
 */
export function invitationPageSubmit(acceptForm: AcceptForm, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/mail/invitation", oazapfts.form({
        ...opts,
        method: "POST",
        body: acceptForm
    })));
}
/**
 * The page on which a new password is chosen
 */
export function accountPagesShowPassword(token: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/mail/password${QS.query(QS.explode({
        token
    }))}`, {
        ...opts
    }));
}
/**
 * Set a new password from the plain page
 */
export function accountPagesSetPassword(passwordForm: PasswordForm, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/mail/password", oazapfts.form({
        ...opts,
        method: "POST",
        body: passwordForm
    })));
}
/**
 * Get stopped mails again
 */
export function mailPagesResume(token: string, body?: Blob, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/mail/resubscribe${QS.query(QS.explode({
        token
    }))}`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * See whether I get the mails that a link is about
 */
export function mailPagesSee(token: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/mail/unsubscribe${QS.query(QS.explode({
        token
    }))}`, {
        ...opts
    }));
}
/**
 * Stop mails with one click
 */
export function mailPagesStop(token: string, body?: Blob, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/mail/unsubscribe${QS.query(QS.explode({
        token
    }))}`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Metrics in the Prometheus text format
 */
export function metricsMetrics(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: string;
    } | {
        status: 404;
        data: ProblemDto;
    }>("/metrics", {
        ...opts
    }));
}
/**
 * Read the public page of a campaign
 */
export function publicPagesCampaign(name: string, { lang, embed, page }: {
    lang?: "en" | "fr" | "es" | "ar" | "id";
    embed?: string;
    page?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/p/${encodeURIComponent(name)}${QS.query(QS.explode({
        lang,
        embed,
        page
    }))}`, {
        ...opts
    }));
}
/**
 * Read the public positions on one ask
 */
export function publicPagesAsk(slug: string, name: string, { lang, embed, page }: {
    lang?: "en" | "fr" | "es" | "ar" | "id";
    embed?: string;
    page?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/p/${encodeURIComponent(slug)}/ask/${encodeURIComponent(name)}${QS.query(QS.explode({
        lang,
        embed,
        page
    }))}`, {
        ...opts
    }));
}
/**
 * Open the form to report an error
 */
export function reportsForm(slug: string, { about, lang }: {
    about?: any;
    lang?: any;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/p/${encodeURIComponent(slug)}/correction${QS.query(QS.explode({
        about,
        lang
    }))}`, {
        ...opts
    }));
}
/**
 * Report an error
 */
export function reportsReport(slug: string, body: Blob, { lang }: {
    lang?: any;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/p/${encodeURIComponent(slug)}/correction${QS.query(QS.explode({
        lang
    }))}`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Read a published letter with its signatories, as of an instant
 */
export function publicPagesLetter(slug: string, name: string, { lang, embed, page }: {
    lang?: "en" | "fr" | "es" | "ar" | "id";
    embed?: string;
    page?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/p/${encodeURIComponent(slug)}/letter/${encodeURIComponent(name)}${QS.query(QS.explode({
        lang,
        embed,
        page
    }))}`, {
        ...opts
    }));
}
/**
 * Read how positions are graded
 */
export function publicPagesMethod(slug: string, { lang, embed, page }: {
    lang?: "en" | "fr" | "es" | "ar" | "id";
    embed?: string;
    page?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/p/${encodeURIComponent(slug)}/method${QS.query(QS.explode({
        lang,
        embed,
        page
    }))}`, {
        ...opts
    }));
}
/**
 * Read how positions are graded, as a file
 */
export function publicPagesMethodFile(slug: string, format: string, { lang, embed, page }: {
    lang?: "en" | "fr" | "es" | "ar" | "id";
    embed?: string;
    page?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/p/${encodeURIComponent(slug)}/method.${encodeURIComponent(format)}${QS.query(QS.explode({
        lang,
        embed,
        page
    }))}`, {
        ...opts
    }));
}
/**
 * Read the public positions of one state
 */
export function publicPagesState(slug: string, name: string, { lang, embed, page }: {
    lang?: "en" | "fr" | "es" | "ar" | "id";
    embed?: string;
    page?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/p/${encodeURIComponent(slug)}/state/${encodeURIComponent(name)}${QS.query(QS.explode({
        lang,
        embed,
        page
    }))}`, {
        ...opts
    }));
}
/**
 * Read all that a campaign published
 */
export function publicV1Campaign(slug: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicCampaignDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/public/v1/${encodeURIComponent(slug)}`, {
        ...opts
    }));
}
/**
 * Read the published positions on one ask
 */
export function publicV1Ask(slug: string, key: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicAskPositionsDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/public/v1/${encodeURIComponent(slug)}/asks/${encodeURIComponent(key)}`, {
        ...opts
    }));
}
/**
 * Read a published letter with its signatories, by its id and the instant
 */
export function publicV1Letter(slug: string, name: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicLetterFileDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/public/v1/${encodeURIComponent(slug)}/letters/${encodeURIComponent(name)}`, {
        ...opts
    }));
}
/**
 * Read how the positions are graded
 */
export function publicV1Method(slug: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicMethodDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/public/v1/${encodeURIComponent(slug)}/method`, {
        ...opts
    }));
}
/**
 * Read the published positions of one state
 */
export function publicV1State(slug: string, code: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicStateDto;
    } | {
        status: 404;
        data: ProblemDto;
    }>(`/public/v1/${encodeURIComponent(slug)}/states/${encodeURIComponent(code)}`, {
        ...opts
    }));
}
/**
 * The page on which a letter is read and signed
 */
export function signPageShow(token: string, { $in }: {
    $in?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/sign/${encodeURIComponent(token)}${QS.query(QS.explode({
        "in": $in
    }))}`, {
        ...opts
    }));
}
/**
 * Sign a letter, change or withdraw a signature, or say that one will not sign
 */
export function signPageSubmit(token: string, body: {
    act?: string;
    form?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/sign/${encodeURIComponent(token)}`, oazapfts.form({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * The same page, where a mail program’s button leads
 */
export function signPageShowStop(token: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/sign/${encodeURIComponent(token)}/stop`, {
        ...opts
    }));
}
/**
 * Stop reminders about one letter with one click
 */
export function signPageStop(token: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/sign/${encodeURIComponent(token)}/stop`, {
        ...opts,
        method: "POST"
    }));
}
