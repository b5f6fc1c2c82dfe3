/** What the caller knows of a text. */
export interface Options {
  /** Names the document. */
  id?: string;
  /** Day of publication, YYYY-MM-DD; "today" and "last week" count from it. */
  date?: string | null;
  title?: string | null;
  url?: string | null;
  publisher?: string | null;
  /** Whether the document has its tokens. */
  tokens?: boolean;
}

/**
 * Read one article: who did what to whom, when and where.
 * All offsets count Unicode code points, half-open: `[...text].slice(start, end).join("")`.
 * @throws Error when the date is none.
 */
export function extract(text: string, options?: Options): Document;

/** One article, read. */
export interface Document {
  id: string;
  title: string | null;
  date: string | null;
  /** Where the date came from. */
  date_basis: "given" | "dateline" | "inferred" | "none";
  url: string | null;
  publisher: string | null;
  /** The input, never altered. */
  text: string;
  /** BCP 47 tag of the language that was detected. */
  language: string;
  /** Whether the engine reads it; if not, there is nothing else. */
  language_supported: boolean;
  sentences: Range[];
  /** Only when asked for. */
  tokens?: Token[];
  entities: Entity[];
  times: Time[];
  quotes: Quote[];
  events: Event[];
  /** What a reader should know about this reading. */
  notes?: string[];
}

/** A half-open range of code points. */
export interface Range {
  start: number;
  end: number;
}

export interface Token {
  start: number;
  end: number;
  lemma: string;
  /** Universal part of speech. */
  upos: string;
  /** Penn Treebank tag. */
  xpos: string;
  /** CoNLL-U features, `_` for none. */
  feats: string;
  /** Index of the head in `tokens`, −1 for a root. */
  head: number;
  /** Universal dependency relation with subtype. */
  deprel: string;
  /** O, B-PER, I-PER … */
  ner: string;
}

/** Somebody, something or some place. */
export interface Entity {
  id: string;
  type: "PER" | "ORG" | "LOC" | "MISC";
  name: string;
  /** ISO 3166-1 alpha-3 of the state that it belongs to or acts for. */
  country: string | null;
  /** Further states of a group. */
  members?: string[];
  /** CAMEO/PLOVER sector of an actor. */
  role: string | null;
  /** Identifier in the knowledge base. */
  kb: string | null;
  geo: Geo | null;
  /** Other places that the name could mean, best first. */
  alternatives?: Geo[];
  mentions: Mention[];
  why?: string;
}

export interface Geo {
  lat: number;
  lon: number;
  kind: string;
  name: string;
  geonameid: number | null;
  country: string | null;
}

export interface Mention {
  start: number;
  end: number;
  form: "name" | "nominal" | "pronoun";
  /** A capital or palace that stands for its government. */
  metonym?: boolean;
}

/** A time expression, as TIMEX3. */
export interface Time {
  start: number;
  end: number;
  text: string;
  type: "DATE" | "TIME" | "DURATION" | "SET";
  value: string;
  /** First day, ISO 8601. */
  begin: string | null;
  /** Last day, inclusive. */
  finish: string | null;
  mod?: string;
  why?: string;
}

/** Words attributed to somebody. */
export interface Quote {
  start: number;
  end: number;
  /** Entity id. */
  speaker: string | null;
  speaker_start: number | null;
  speaker_end: number | null;
  cue_start: number | null;
  cue_end: number | null;
  kind: string;
  why?: string;
}

/** Something that one actor did to or with another. */
export interface Event {
  id: string;
  /** PLOVER event type, upper case. */
  plover: string;
  mode: string | null;
  contexts: string[];
  /** CAMEO code with its leading zero. */
  cameo: string;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  quad: 1 | 2 | 3 | 4;
  /** −10 … 10: the PLOVER score. */
  goldstein: number;
  source: Actor[];
  target: Actor[];
  /** Both sides act alike; each is listed once. */
  reciprocal?: boolean;
  mediator?: Actor[];
  date: EventDate;
  place: EventPlace | null;
  /** The words that carry the event. */
  trigger: Range;
  /** Index into `sentences`. */
  sentence: number;
  status: "asserted" | "planned" | "negated" | "hypothetical";
  /** 0 … 1, calibrated. */
  confidence: number;
  /** The rule and the words that produced it. */
  why: string;
  /** Told as background rather than as news. */
  background?: boolean;
  /** Within one state. */
  domestic?: boolean;
  evidence?: Evidence[];
}

export interface Actor {
  /** Entity id. */
  entity: string;
  name: string;
  country: string | null;
  role: string | null;
}

export interface EventDate {
  /** TIMEX3 value. */
  value: string | null;
  begin: string | null;
  finish: string | null;
  basis: "explicit" | "relative" | "document" | "none";
}

export interface EventPlace {
  entity: string;
  name: string;
  lat: number;
  lon: number;
}

/** A further place in the text that tells an event. */
export interface Evidence {
  trigger: Range;
  sentence: number;
}
