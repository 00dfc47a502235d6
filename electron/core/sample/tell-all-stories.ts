/** @file All invented matters: three school years in two schools, and a fourth with cases in the shape of published opinions. */
import { adviceBooklet } from './after-opinions/advice-booklet.ts';
import { coarsePosts } from './after-opinions/coarse-posts.ts';
import { mockingPage } from './after-opinions/mocking-page.ts';
import { openBlog } from './after-opinions/open-blog.ts';
import { rallySpeech } from './after-opinions/rally-speech.ts';
import { storiesUnderAnotherName } from './after-opinions/stories-under-another-name.ts';
import { modelledStep } from './after-opinions/tell-modelled.ts';
import { twoStatements } from './after-opinions/two-statements.ts';
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
/** In the order of their days. */
const modelled = [coarsePosts, adviceBooklet, storiesUnderAnotherName, mockingPage, twoStatements, rallySpeech, openBlog];
const brief = [...briefStories2021, ...briefStories2022, ...briefStories2023];

/** Tells them in the order in which they happened. */
export async function tellAllStories(teller: Teller): Promise<void> {
  await tellAgenda(teller, [
    ...worked.map((story) => storyStep(teller, story)),
    ...brief.map((story) => briefStoryStep(teller, story)),
    ...modelled.map((story) => modelledStep(teller, story)),
  ]);
}
