/**
 * @file Finds requests for access to a personal account in a text that is meant for an employee (820 ILCS 55/10(b)). Invariant: it finds wording and says why it
 * stopped there; asking for one particular item that was reported, and the District’s own accounts, go through.
 */

/** What the statute names, as the reader is told. */
export type AccountRequest = { phrase: string; reason: string };

const ASK =
  /\b(?:(?:we|i|you|the (?:district|superintendent|principal|investigator|board))\s+(?:\w+\s+){0,2}?(?:ask|asks|require|requires|request|requests|need|needs|want|wants|would like|expect|expects|direct|directs|demand|demands|order|orders)|please|kindly|must|shall|should|have to|has to|need to|needs to|is to|are to|you will|will you|would you|could you|can you|may we|may i|can we|can i|could we|could i|let us|let me|like to|would you mind|make|set|switch|pull up|bring up|e-?mail|forward|turn in|allow|permit|agree to|consent to|provide|give|hand over|turn over|surrender|supply|share|disclose|submit|tell|show|send|bring|download|write down|enter|type|unlock|open|log|sign|add|accept|invite|required|requested|directed|ordered|asked|what(?:’|'| i)s)\b/i;

const CREDENTIAL =
  /\b(?:pass\s?words?|pass\s?codes?|pass\s?phrases?|log-?in(?:\s+(?:details|information|data|name|credentials?))?s?|user\s?names?|credentials?|pin(?:\s(?:code|number))?|two-factor codes?|verification codes?|access data)\b/i;
const ACCOUNT =
  /\b(?:accounts?|profiles?|page|pages|feeds?|timelines?|walls?|stories|inbox(?:es)?|(?:direct|private) messages|dms?|posts|facebook|instagram|snapchat|tik\s?tok|twitter|whats\s?app|discord|you\s?tube|reddit|linked\s?in|threads|telegram|signal|mastodon|bluesky|social[- ](?:media|network(?:ing)?(?: sites?)?)|personal e-?mail|private e-?mail|gmail|cloud storage|icloud|friends list|followers)\b/i;
const ACCESS =
  /\b(?:access|show|logg?(?:ing)?\s?in|logg?(?:ing)?\s?on|pull up|bring up|sign\s?in|open|unlock|scroll|browse|look (?:at|through|into)|go through|search|inspect|review|view|see|examine|download|export|screens?\s?shots? of (?:your|the) (?:whole|entire|private|account|profile|page|feed|messages)|full (?:history|archive)|archive|entire|everything (?:on|you (?:have )?(?:posted|sent|wrote|written))|(?:make|set|switch|turn)\b[^.!?;]{0,40}\bpublic|privacy settings?|all (?:of )?(?:your|the) (?:posts|messages|content|stories))\b/i;
const PRESENCE =
  /\b(?:in (?:my|our|his|her|their|the investigator’s|the principal’s) presence|in front of (?:me|us|the)|while (?:we|i) watch|during the (?:interview|meeting|conference)|at the (?:interview|meeting))\b/i;
const CONTACT =
  /\b(?:add|accept|follow|friend|befriend|connect with|invite|join|subscribe|let)\b[^.!?;]{0,60}\b(?:as (?:a )?(?:friend|contact|follower)|join your (?:\w+ )?(?:group|page|channel|server)|friend request|follow(?:er)? request|to (?:your|the) (?:friends|contacts|followers|group|private group|page|account)|contacts list|list of (?:friends|contacts))\b/i;
const DEVICE = /\b(?:phone|cell\s?phone|mobile|tablet|laptop|device|computer)\b/i;

const OFFICIAL =
  /\b(?:district(?:’s|'s)?(?:[- ](?:owned|issued|provided|hosted|approved|managed|run))?|school(?:’s|'s)?(?:[- ](?:owned|issued|provided|hosted|approved|managed|run))?|official|classroom|board(?:’s|'s)|department(?:’s|'s)|work|office|google classroom|employer(?:’s|'s))\s+(?:\w+[- ]){0,3}?(?:accounts?|pages?|profiles?|channels?|feeds?|e-?mail|mailbox(?:es)?|inbox|passwords?|log-?ins?|credentials?|devices?|laptop|tablet|phone|chromebook|systems?|platforms?)\b/i;
const PERSONAL = /\b(?:personal|private|own|home)\b/i;

const NOT_A_REQUEST =
  /\b(?:(?:do|does|did|will|shall|must|may|can|should|is|are|was|were|need|have)(?:\s+not|n[’']t)|cannot|never|nobody|no one|without|neither|no (?:password|login|credentials?|access)|not (?:asked|required|requested|to (?:give|share|provide|disclose|send|show))|refrain from|instead of|rather than)\b/i;
/** A sentence about what somebody did. */
const TOLD =
  /\b(?:asked|demanded|wanted|told|gave|shared|showed|sent|took|used|opened|logged|entered|obtained|guessed|posted|wrote|published|mocked|named|called|said|replied|commented|learned|had|did|was seen|was open)\b/i;
const ORDERED =
  /\b(?:please|kindly|must|shall|should|have to|has to|need to|needs to|you will|will you|would you|could you|can you|may we|may i|can we|can i|(?:is|are|be|been|being|hereby)\s+(?:\w+\s+)?(?:asked|required|requested|directed|ordered|told|to))\b|(?:^|[,:]\s*|\b(?:and|then)\s+)(?:give|provide|show|send|share|hand|turn|tell|bring|log|sign|open|unlock|let|allow|disclose|submit|surrender|add|accept|invite)\b/i;
const PARTICULAR =
  /\b(?:cop(?:y|ies)|picture|print(?:out)?|screens?\s?shot|text|wording|content)\s+of\s+(?:the|that|this|one|those|these|each)\s+(?:\w+\s+){0,4}?(?:post|posts|message|messages|comment|comments|picture|pictures|photo|photos|video|videos|item|items|e-?mail|e-?mails)\b/i;

const reasons = {
  credential: 'It asks for a password or other data that open an account.',
  presence: 'It asks that an account be opened in somebody’s presence.',
  contact: 'It asks for a place among the contacts or in a group of an account.',
  access: 'It asks for access to an account.',
} as const;

/**
 * The requests for access to a personal account in `text`, in order, each with the sentence it stands in. Empty where there is none. It reads English only and
 * by wording alone: a request that is worded out of all custom passes, so a person reads the text all the same.
 */
export function scanForAccountRequest(text: string): AccountRequest[] {
  return sentencesOf(text).flatMap((sentence) => {
    const kind = requestIn(sentence);
    return kind === null ? [] : [{ phrase: sentence, reason: reasons[kind] }];
  });
}

/** Whether the text asks for access to an account that is the District’s own: allowed where a clause of the board’s policy says so. */
export function asksForOfficialAccount(text: string): boolean {
  return sentencesOf(text).some(
    (sentence) =>
      OFFICIAL.test(sentence) && requestIn(sentence.replaceAll(new RegExp(OFFICIAL, 'gi'), (found) => lastWordOf(found))) !== null,
  );
}

function requestIn(sentence: string): keyof typeof reasons | null {
  const clause = sentence;
  if (!ASK.test(clause) || isDenied(clause) || isTold(clause)) return null;
  const isOfficial = OFFICIAL.test(clause) && !PERSONAL.test(clause);
  if (isOfficial) return null;
  if (CREDENTIAL.test(clause) && !/\bchange\b[^.]{0,30}\bpass/i.test(clause)) return 'credential';
  if (CONTACT.test(clause)) return 'contact';
  const names = ACCOUNT.test(clause) || (DEVICE.test(clause) && /\b(?:messages|texts|posts|apps?|social)\b/i.test(clause));
  if (names && PRESENCE.test(clause) && ACCESS.test(clause)) return 'presence';
  if (PARTICULAR.test(clause)) return null;
  return names && ACCESS.test(clause) && asksTheReader(clause) && !asksWhatWas(clause) ? 'access' : null;
}

/** “When did you open the account?” asks for an answer, not for a look. */
const asksWhatWas = (sentence: string): boolean =>
  /^(?:did|have|has|had|when|who|whom|whose|why|how|which|where)\b/i.test(sentence) && !/\b(?:we|i|us|me)\b/i.test(sentence);

/** “You asked a student for her password” says what happened and asks for nothing. */
const isTold = (sentence: string): boolean => TOLD.test(sentence) && !ORDERED.test(sentence) && !/\?\s*$/.test(sentence);

/** A ban or a promise is no request: “do not give anybody your password”. What follows a “but” may be one all the same. */
function isDenied(sentence: string): boolean {
  const found = NOT_A_REQUEST.exec(sentence);
  if (found === null) return false;
  const rest = /\b(?:but|however|instead,)\b(.*)$/i.exec(sentence)?.[1];
  return rest === undefined || !(ASK.test(rest) && (CREDENTIAL.test(rest) || ACCOUNT.test(rest)));
}

/** Somebody is told or asked to do it, or to let it happen: a sentence that reports what was seen is none. */
function asksTheReader(sentence: string): boolean {
  return /\b(?:please|kindly|you (?:must|shall|should|will|are|have|need)|your|let (?:us|me)|allow|permit|may (?:we|i)|can (?:we|i)|could (?:we|i)|(?:we|i) (?:ask|require|request|need|want|would like|direct|expect)|would you|must|shall|is (?:required|directed|ordered|asked|to)|are (?:required|directed|ordered|asked|to)|show|provide|give|grant|open|unlock)\b/i.test(
    sentence,
  );
}

const lastWordOf = (phrase: string): string => phrase.split(/\s+/).at(-1) ?? phrase;

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
