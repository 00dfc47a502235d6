/** @file Names that are plain words too: only a person can say which is meant. Invariant: every word is folded and in lower case. */

const months = 'april august january june may';

const words = `
  abbey ace ale alley amber angel anchor archer art ash august autumn baker banks barber basil bass bay beach bear bell berry best bill bird bishop
  black blossom booth boss bowman branch brand bright brook brooks brown buck bud bull burns bush butler cane cannon car carpenter carter case cash
  chance chase cherry child christian church clay cliff coach cole cook cooper cope court crane cross crystal daisy dale dawn day deal dean dear
  dick dolly don dot dove drew duke earl early east english faith falls farmer fern field fields finch fish fisher flowers ford forest fox frank
  french friend frost gay gene german ginger glass glen gold good grace grant gray green grey grove guard guy hale hall hand hardy harper hart
  hazel head heath heather hill holiday holly home hood hope house hunt hunter iris ivy jack jade jasmine jean jewel joy judge justice key kid king
  kitty knight lake lamb lance land lane last law leaf levy lily little long lord love low lucky mark marks marsh marshal marshall mason masters max
  mercy merit mike miller mills mint miss moon moore moss my nail neal nick noble north olive page paige parent park parker parks pat patience
  paris pearl peg penny pepper person pike pitt pole poole poor pope porter post potter pound power powers price pride prince rain ray read reason
  red reed reeves reading reid rice rich rick rivers rob robin roller rose rosemary round ruby rush sage salt sandy savage school scotch seal sergeant
  sharp shepherd short singer skinner slaughter small smart smith snow south speaker spencer spring staff star steel stern stone storm street strong
  sue sugar summer summers swan sweet tanner taylor teacher temple terry tiller tailor thorn tip toy tripp tucker turner van violet walker wall wally
  ward waters way weaver weber webb week welcome well wells west wheeler white wild will willow win winter wise wolf wood woods worth wright young
`;

const all = new Set(`${months} ${words}`.split(/\s+/).filter((word) => word !== ''));
const ofMonths = new Set(months.split(' '));

/** Whether a part of a name is also a word of the language. */
export const isAlsoWord = (part: string): boolean => all.has(part);

/** In lower case these are verbs, and stand in most sentences of a policy. */
export const isVerb = (part: string): boolean => part === 'may' || part === 'will';

export const isMonth = (part: string): boolean => ofMonths.has(part);

/** Initials that mostly mean something else: "P.E." is a subject, "I.D." a card. */
const abbreviations = new Set(
  'ad am ap ba bc ca cd ceo cfo co dc de dr dvd ed eg el etc ex fl gpa hr ia id ie iep il in io ip it jr la ma me mi mo ms mt no nt oh ok or pa pc pe phd pm po pr ps pt pta ra rn sa sd sr ta tv uk un us usa va vp vr wa wi'.split(
    ' ',
  ),
);

export const isAbbreviation = (letters: string): boolean => abbreviations.has(letters);
