/** @file A migration that landed has made what lies on people's disks: not a letter of it changes any more. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrations } from '../../../electron/core/database/migrations/index.ts';

/** SHA-256 of the JSON of a migration's number, name and statements. A new migration adds a line; no line is ever changed. */
const landed = [
  'c546c16a223062efebfd0142af20b7e7238ad917825a0d7ca6cddd5f15eba59f',
  'f4ecad4607032180e7f750ab3be32d7d34b0e73afbc649644d07068e053fb275',
  '33ed21d407ae1cf47b3b314f17e5380c660ffec4814737fdb9f32ec834f7e898',
  'f45631d8a6337d2d979e1f68d04df3d43a450464162fe951ca699f5f9ad98d7f',
  'c8baa04fbb3572f04ff63e638353f1f4392936330c2db83b8017e5b7c294b472',
  'c0a72e4014de1b1563bd561084a580ba68ced31dcc1600b3e974cdfaba90f986',
  '60a40018ba2413988740a3b5d09de5770b9b2ca342fcbc4267416a7f9ce46278',
  '737aa3cd1e82159d4013bec4740e2b1c69229170096796c140285b77c528b192',
  'd47f36188762fcf3408f937d5258b407ab5c36f6911ddb322d32de7aae108db0',
  'debd83334af64b89e27470aa340800a291239a4ae20ceb2db4d0f5d15ac65d7f',
  '5cad383edf11d96edb77d24bc51eef3dcc5540fe7a090fa136cb99800058755d',
  '3d452c50ba76f6931ef181b4b5294c1fb8a99f7509365618e380e724a93f640c',
  '8fce4599dfc28d60ce1a8e05335ec1f02944ec0d1c6d221cbba305818a0502cc',
  '110c987a92b02a4a944242d6d023d1088028da8c8a9721e356cf9cad7065c07d',
  '966269f1f64b52ca5bbe5640e135aefa4a2c479ab9ecd224744097bcda518bc2',
  '384898d01916708d9358935ea4e822f1458bef730e6805185de1492f761eb3cb',
  'c84ad3dab1fb53a589a476f8a26a006b39827a03dee1d31e033f75b9add90566',
  '49db550847b70c563e7ba50883ec1787efc9705d52af869f5fdc30226a4981a9',
  '060bbc5097eaded3b63e02df6a881b767ae0774505a4590fc9361a858bf8ce6e',
  '62d2dc3b7ef6e9f5f2c41e2c472989f2a35cbca659777695fd7d5b7073d9515c',
  '6ac0cb0d413e8046111d2f34117e57d66573b0a1401ef21341762b9ea73a4e71',
  '5d13e8a39859b1ad0d08788e5492a5f770dc427d3b864d4781162d2201bf4ce8',
  '2977629a12d37e211adf0fa4e3f0a9ef32909a30c41e9516e1a8f1b3a9739762',
  'e3ceda3bf370ed14f372fc51727e4b20414ccc28a8e4222c2be8f4e129d89379',
  'cdc701efbe23a53b0876f4222d2a720c561ea21df299b4085554ee51ce048ee1',
  '58a19dbe847b2fb1817a9a6b5ac267e6a2e13138f335bf0bba3429704a939342',
  '92336afed8b7eb04e3c864ae8e2e971055e37f9c4ce1848b14f7556da30914c3',
  'd9ecaae7ac998cc0e33fa0b3ebca562409b0ba377bdca8c424b80958d7b462bc',
  'c0a2ed3452cda9b59301f87018e3f760a2f1d689073f5bae7408ffc423879ec6',
  '98d597fdd7a15e690480c71dbc9910a50db20582413fa78e619adc648ca51aa0',
];

test('every migration is the one that landed, and each has its digest here', () => {
  const digests = migrations.map(({ number, name, statements }) =>
    createHash('sha256')
      .update(JSON.stringify([number, name, statements]))
      .digest('hex'),
  );
  expect(digests).toEqual(landed);
});
