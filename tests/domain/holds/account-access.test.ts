/** @file What counts as asking for access to a personal account, and what does not (820 ILCS 55/10). */
import { describe, expect, it } from 'vitest';
import { asksForOfficialAccount, scanForAccountRequest } from '#shared/domain/account-access.ts';

const stopped: readonly string[] = [
  'Please give us your Facebook password.',
  'You must provide your login details for Instagram by Friday.',
  'What is the password of your account?',
  'Bring your passcode to the meeting and write it down for the investigator.',
  'Please log in to your Facebook account during the interview.',
  'You are directed to open your Instagram in the principal’s presence.',
  'Show me your feed while I watch.',
  'Unlock your phone and show us your messages.',
  'Let us look at your private messages.',
  'We require access to your personal account.',
  'You shall allow the District to review your social media accounts.',
  'The employee must grant access to his TikTok profile.',
  'Please accept the friend request of the assistant principal.',
  'You will add the Superintendent as a friend on Facebook.',
  'Invite the investigator to join your private group.',
  'Please send screenshots of your entire timeline.',
  'Can we see your Snapchat stories?',
  'Provide a full archive of your Twitter account.',
  'Share your user name and password for the account @sunnyroom.',
  'As a condition of returning to work, you shall disclose the credentials of every personal account.',
  'We ask that you let us scroll through your phone for posts about the school.',
  'Could you open the app and let me scroll through your DMs?',
  'You do not have to answer today, but please send us your password.',
  'Hand over your login so that we can inspect the page.',
  'The teacher is required to turn over the verification code.',
  'May I see your profile?',
  'Download all of your posts and give them to the principal.',
  'Please sign in to your Gmail at the meeting.',
  'Because you asked a student for her password, you must show us your messages.',
  'I need you to pull up your Facebook for me.',
  'Would you mind logging in to Instagram so that we can see?',
  'We would like to see your private posts.',
  'Make your account public until the inquiry is over.',
  'Unlock your phone so that I can go through your texts.',
  'Please e-mail us everything you have posted on your page since August.',
  'You are hereby asked to disclose the login that you used.',
  'We were told of a private group: give us access to it and to your account.',
];

const passed: readonly string[] = [
  'Do not give anybody your password.',
  'We will never ask for your password.',
  'Nobody will ask you for a password or for access to your account.',
  'You are not required to share your login.',
  'Please send a copy of the post of May 31 that was reported to us.',
  'Please provide a screenshot of the message that the parent reported.',
  'Did you write the post of October 14?',
  'The post was visible to the public on her Facebook page.',
  'Have you posted pictures of students on your account?',
  'Keep what is on your account as it is; delete nothing.',
  'Who can see your posts?',
  'Please change your password if somebody else may know it.',
  'Please hand over the password of the District’s classroom account.',
  'Give the Superintendent the login of the school’s official Facebook page.',
  'The investigator opened the public page and took a picture of it.',
  'Bring your representative to the interview.',
  'Use approved accounts for messages to students.',
  'You must not send direct messages to students from a personal account.',
  'Take the picture of the student down by Friday.',
  'Return your District laptop and unlock it before you hand it in.',
  'When did you open the account, and who else uses it?',
  'The witness said that she saw the story on Instagram.',
  'Attend training on the use of social media by June 1.',
  'Would you like to see the post again before you answer?',
  'Set up a class page on the platform that the District approved.',
  'Please e-mail your answer by Friday.',
  'Did you make the post public yourself, or did somebody share it?',
  'What were the privacy settings of the page when you posted?',
  'Which phone did you use to open the page?',
  'On May 3 you asked a student for the password of her Instagram account.',
  'Charge 2: the coach shared the login of the team’s private group with two players.',
  'You used the password that a colleague gave you and opened his page.',
  'The assistant principal demanded access to her account, and she refused.',
  '',
];

describe('asking for access to a personal account', () => {
  it.each(stopped)('is found in: %s', (text) => {
    expect(scanForAccountRequest(text)).toEqual([{ phrase: expect.any(String), reason: expect.stringMatching(/^It asks /) }]);
  });

  it.each(passed)('is not found in: %s', (text) => {
    expect(scanForAccountRequest(text)).toEqual([]);
  });

  it('gives the sentence it stands in and no other', () => {
    const text = 'Thank you for coming. Please give us your password. Bring your representative.';
    expect(scanForAccountRequest(text)).toEqual([
      { phrase: 'Please give us your password.', reason: 'It asks for a password or other data that open an account.' },
    ]);
  });

  it('finds every sentence that asks', () => {
    expect(scanForAccountRequest('Log in to Facebook in my presence.\nThen tell us the password.')).toHaveLength(2);
  });
});

describe('an account of the District', () => {
  it.each([
    'Please hand over the password of the District’s classroom account.',
    'You must give the principal the login of the official school page.',
  ])('is told apart: %s', (text) => {
    expect(asksForOfficialAccount(text)).toBe(true);
  });

  it.each(['Please give us your Facebook password.', 'Use the District’s account for messages to students.'])('is not: %s', (text) => {
    expect(asksForOfficialAccount(text)).toBe(false);
  });

  it('does not carry a personal account along in the same sentence', () => {
    expect(scanForAccountRequest('Please give us the password of the school’s account and of your personal account.')).toHaveLength(1);
  });
});
