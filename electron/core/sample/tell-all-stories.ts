/** @file All invented matters: three school years in two schools. */
import { tellAgenda } from './agenda.ts';
import { bargainingPost } from './stories/bargaining-post.ts';
import { briefStories2021 } from './stories/brief-2021-22.ts';
import { briefStories2022 } from './stories/brief-2022-23.ts';
import { briefStories2023 } from './stories/brief-2023-24.ts';
import { eveningCall } from './stories/evening-call.ts';
import { groupChat } from './stories/group-chat.ts';
import { markedQuizzes } from './stories/marked-quizzes.ts';
import { shopOrders } from './stories/shop-orders.ts';
import { teamMessages } from './stories/team-messages.ts';
import { teamPictures } from './stories/team-pictures.ts';
import { briefStoryStep } from './tell-brief-story.ts';
import { storyStep } from './tell-story.ts';
import type { Teller } from './teller.ts';

const worked = [markedQuizzes, teamMessages, eveningCall, bargainingPost, groupChat, shopOrders, teamPictures];
const brief = [...briefStories2021, ...briefStories2022, ...briefStories2023];

/** Tells them in the order in which they happened. */
export async function tellAllStories(teller: Teller): Promise<void> {
  await tellAgenda(teller, [...worked.map((story) => storyStep(teller, story)), ...brief.map((story) => briefStoryStep(teller, story))]);
}
