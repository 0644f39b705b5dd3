// How often the clause on personal data is right on posts that were invented before its rules were tried on them: sixty that give
// somebody's number or address away, sixty that look alike. The figure is printed: `npx vitest run src/matchers/detectors/personal-data`.
// F2 counts what was missed four times as heavily as what was found wrongly. On the first try it was 93 %; three rules were then
// mended for all such posts (a stand-in of a number, a curly apostrophe, “my boss, …”), so today's figure flatters.

import { expect, it } from 'vitest';
import { createChecker } from '../../engine/checker.ts';
import { draftOf, ENGINES } from '../../engine/trial.ts';
import { loadPolicy } from '../../node/policy-store.ts';

const LEAKS: readonly string[] = [
  // Phone numbers of people.
  'Call Kari on +47 913 27 846 if the gate is shut.',
  'Text Marek: +44 7911 204 518, he never answers mails.',
  'Ring me tonight, 07911 204518.',
  'My number is 415-309-7126, for whoever has my umbrella.',
  'Lena’s mobile is +49 171 5842093, she knows the code for the yard.',
  'WhatsApp me on +34 612 480 957 and I send you the rota.',
  'You can reach Ola Moe at +46 70 184 29 53 all weekend.',
  'Lost my phone, so call my wife: 212-809-4473.',
  'Contact Aya Brandt directly on +31 6 28417395.',
  'Just text my boss, 617-482-9931, she will love it.',
  'His private number: +47 982 41 306. Do not tell him it was me.',
  'Dial Jonas under +41 79 318 42 67, he has the keys.',
  'Her cell is (503) 224-8817 if the crane stops.',
  'Message me at +33 6 48 21 97 35 for a seat in the van.',
  'I am reachable on +45 28 41 93 07 until nine.',
  'Phone Priya on 020 7183 4926 after lunch.',
  'My mobile: 0171 5842093. Call any time before ten.',
  'Buzz Tom, 646-203-9187, the bell is broken.',
  'Call my assistant at 303-592-7714 and say you know me.',
  'Ring Ines Vold on +47 406 18 352 and wish her luck.',
  // E-mail addresses of people.
  'Write to Kari directly: kari.moe@halden.example, she decides.',
  'My private e-mail is lena.brandt84@post.example, send the pictures.',
  'E-mail me at jonas.tull@mailbox.example for the list of names.',
  'Her address is aya.berg@brightvale.example, ask her yourself.',
  'Reach Marek on marek.tull@halden.example before Friday.',
  'Ping me: ola.vik@posteo.example and I add you to the group.',
  'His e-mail: tom.hale@orrin.example. He will be thrilled.',
  'Contact Priya at priya.dass@halden.example and not the desk.',
  'Mail me on sofie_lund@webpost.example if you saw my bike.',
  'You can write to my manager, ines.berg@halden.example, and complain.',
  // Payment cards.
  'The card 4716 5260 1815 9088 was refused again at the ferry.',
  'Whose card is this? 5213301661318604, found in the canteen.',
  'My card number is 5487 9139 0996 0309 and the app says no.',
  'Please charge 4029-8246-2819-4823 and stop writing to me.',
  'Amex 3714 199351 81902 does not work at your pump.',
  'I typed 6011 9378 6579 7549 three times, why?',
  'It says 4539323194875744 is invalid. It is not!',
  'Paid twice with 5105 1895 5597 9719, please help @halden',
  'Old card, new trouble: 3528 1471 0497 4650',
  'Ticket bought with 2720 9118 6252 7606, where is it?',
  // Bank accounts.
  'Send the money for the cake to NO70 8601 1234 567.',
  'My account: DE44 5001 0517 5407 3249 31, thanks all.',
  'Rent goes to GB65 NWBK 6016 1399 8877 66 from May on.',
  'IBAN SE1450000000058398251234, please by Friday.',
  'Transfer to FR53 2004 1010 0505 0001 3M02 777 and write “boat”.',
  'My new bank account is NL17ABNA0417199388.',
  'Refund me to DK08 0040 0440 1169 99, I wait since March.',
  'For the wedding gift: ES69 2100 0418 4502 0005 9876',
  'Wrong account on my payslip: CH30 0076 2011 6238 5991 1.',
  'Pay into PL81109010140000071219812999 and tell nobody.',
  // Papers.
  'SSN 532-48-1196 was on the form they left in the printer.',
  'His social security number is 417-29-6038, I saw it on the screen.',
  'My social security no. 628-41-7753 is in three of your mails!',
  'National insurance number: QQ stays out, but hers is NE 48 21 73 B. National insurance number NE 48 21 73 B!',
  'NI number: LW 20 63 91 C, is that right for payroll?',
  'Passport number 483920175 is what she booked with.',
  'Lost in Tarn: passport no: K8840217, name of Moe.',
  'Found a bag with driver’s license number D4820917 in it.',
  'Driving licence no: HALE9512084KM7 was on the desk.',
  'Passport: N2874410, who misses it?',
];

const ALIKE: readonly string[] = [
  // Numbers and addresses of desks.
  'Help line: 800 555 0144, day and night.',
  'Call our office on +47 22 41 80 00 for a tour.',
  'Reservations: 212-736-5800, ask for the harbour table.',
  'Press desk: +44 20 7946 0958',
  'Our hotline +49 30 5557 8200 is open again.',
  'The switchboard, 415-555-0132, knows everybody.',
  'Write to press@halden.example for pictures.',
  'Questions? support@halden.example answers within the hour.',
  'Apply with a CV to jobs@halden.example until Friday.',
  'Kari waits for your CV: kari.moe@halden.example, applications close Monday.',
  'RSVP to Lena at lena.brandt@halden.example for the open day.',
  'Call the depot on 503-224-6100 before you drive.',
  'The hospital asks for donors, call 617-555-0188.',
  'Police in Tarn: 020 7230 1212 if you saw the van.',
  'Toll free: 1-888-204-7711, all week.',
  // From films, examples, tests.
  'In the film he dials 555-0147 and a bear answers.',
  'Test with 4242 4242 4242 4242 and any date.',
  'The sandbox takes 5555 5555 5555 4444 and 3782 822463 10005.',
  'Docs: write to user@example.com and wait.',
  'An IBAN looks like GB82 WEST 1234 5698 7654 32.',
  'Format of a number: +00 000 00 000.',
  'SSN: 000-00-0000 is what the form shows.',
  'Enter your card as 1234 5678 9012 3456.',
  'Phone: XXX-XXX-XXXX (to be filled in)',
  'National insurance number: two letters, six figures, one letter.',
  // Other figures.
  'Order 4716 5260 1815 9083 left the depot today.',
  'Track parcel 00340434161094042557 on our page.',
  'Container HLDU 482913 7 is at berth 4.',
  'ISBN 978-3-16-148410-0 is out of print.',
  'Invoice 2026-004417, due 2026-03-31.',
  'Call me at 9:30 or at 14:15, never between.',
  'Call me when you have 400 stops and one planner.',
  'Text me if 18.04.2026 works for you.',
  'My number is 7, on and off the field.',
  'Call it 1,850 people, 4,000 customers, 12 yards.',
  'Ring road, exit 22-24, closed 08:00-16:30.',
  'Reach 10 000 000 readers? We reach 12 and know their names.',
  'Contact time: 2026-02-11 09:12:44 UTC.',
  'Room 204, floor 3, seats 18-24.',
  'Lat 59.1287, long 11.3875: that is our gate.',
  'Flight HX 4471 to Tarn, gate 22, 06:45.',
  'The score was 104-98, 88-91 and 120-117.',
  'Patent EP 3 482 917 B1 was granted.',
  'Version 10.4.22.1107 fixes the map.',
  'Ticket ATL-20419 is closed, thanks to Kari.',
  'Our VAT number is on the invoice, as always.',
  'Bus 47, 91, 35 and 27 stop at the yard.',
  'Call for papers: 15.03.2026 to 30.04.2026.',
  'Weights: 120 kg, 240 kg, 360 kg, 480 kg.',
  'Sum: 4 029 824 628 kroner of freight moved.',
  // Subjects, and words that stand near.
  'Who still knows a phone number by heart?',
  'My e-mail inbox has 4,017 unread letters.',
  'Call Kari. She knows.',
  'Passport control took 9 minutes, thank you Tarn.',
  'Driving licence lessons for our apprentices start in May.',
  'The social security office opens at 08:30.',
  'Card payments are back in the canteen.',
  'New IBANs, old customs: a talk on banking.',
  'Text me your best pun about pallets.',
  'Ask @halden or write a postcard to the desk.',
];

const policy = await loadPolicy({ packs: ['security-dlp'] });
if (!policy.ok) throw new Error('The pack cannot be read.');
const checker = createChecker(policy.value, ENGINES, {
  wants: (clause) => clause === 'security-dlp/pii-structured',
});
const isFound = async (text: string) => (await checker.check(draftOf(text))).findings.length > 0;

/** F2 below which somebody should look. */
const LEAST = 0.95;

it('finds what gives somebody away, and leaves alone what looks like it', async () => {
  const missed = await those(LEAKS, false);
  const wrong = await those(ALIKE, true);
  const right = LEAKS.length - missed.length;
  const [precision, recall] = [right / (right + wrong.length), right / LEAKS.length];
  const f2 = (5 * precision * recall) / (4 * precision + recall);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(
    [
      `personal data: precision ${percent(precision)}, recall ${percent(recall)}, F2 ${percent(f2)}`,
      ...missed.map((text) => `missed: ${text}`),
      ...wrong.map((text) => `wrongly found: ${text}`),
    ].join('\n'),
  );
  expect([LEAKS.length, ALIKE.length]).toEqual([60, 60]);
  expect(f2).toBeGreaterThan(LEAST);
});

async function those(texts: readonly string[], found: boolean): Promise<readonly string[]> {
  const answers = await Promise.all(texts.map(isFound));
  return texts.filter((_, n) => answers[n] === found);
}
