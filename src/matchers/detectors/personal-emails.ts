// E-mail addresses of people in a text: those that are not of a desk, a team or a machine (press@, support@, no-reply@), and not
// of the company as such (halden@halden.example). Linear.

import type { Stretch } from '../matcher.ts';

const ADDRESS = /(?<![a-z0-9._%+@-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;
const ROLES = new Set(
  `abuse accessibility account accounts admin administrator admissions adoption ads advertise advertising advice advisory affiliate affiliates agency alert alerts answers apply application applications appointments art ask assist assistance audit award awards
  bank bid billing blog board book booking bookings bot brand broker bugs business care career careers casting chair charity chat chef claims client clients club coach comments commercial committee communications community company complaint complaints compliance concierge conference connect consult consulting contact contactus contests contribute cooperation copyright corporate courses creative crew cs csr customer customers customercare customerservice customersupport
  data demo design desk dev developer developers digital director directors dispatch dmca donate donations dpo ecommerce editor editorial editors education email emergency employment engage engineering enquire enquiries enquiry events example exhibits export facilities faq feedback finance foi foundation frontdesk fundraising gallery gdpr general giving grants group guest guests hallo hello help helpdesk helpline hey hi hire hiring hola home hospitality hotel hr ideas info information inquiries inquiry insurance international internship interns investor investors invoice invoices ir it itsupport
  job jobs join kontakt lab latino launch law learn leasing legal letters library licensing listings loans logistics mail mailbox main management manager market marketing me media member members membership merch merchandise mobile moderator museum music name network networks news newsletter newsroom nobody nonprofit noreply notifications notify office officer online open operations ops order orders outreach parents partner partners partnership partnerships party payments payroll people photo photos photography plan planning podcast policy postmaster pr president press privacy producer production products program programs project projects promo promos promotion promotions property publicity publisher publishing purchase purchasing query questions quote quotes
  radio reader reception records recruit recruiter recruiting recruitment refunds register registration relations rentals reply report reports request requests research reservation reservations reservas residency restaurant results resume resumes retail returns review reviews rewards rsvp sale sales sample scholarships school science secretary security sell seller seo server service services setup shipping shop show signup social solutions sos speak speakers spam sponsor sponsors sponsorship staff start stories store story streaming student students studio studios submission submissions submit subscribe subscriptions success suggestions support survey talent talk tech team techsupport technical test testimonials theatre tickets ticket tips tour tours trade trading training transport travel treasurer updates user username users vendor vendors venue video visit visitor voice volunteer volunteers vote warehouse warranty web webinar webmaster website wedding weddings welcome wholesale winners work workshop workshops write writers www yo you your yourname youremail`.split(
    /\s+/,
  ),
);
const ONLY_EXAMPLES = /@(?:[a-z0-9-]+\.)*example\.(?:com|org|net)$/i;

export function personalEmailsIn(text: string): readonly Stretch[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ index, 0: address }) =>
    isOfRole(address) || ONLY_EXAMPLES.test(address) ? [] : [{ start: index, end: index + address.length }],
  );
}

function isOfRole(address: string): boolean {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const name = domain.split('.').at(-2) ?? '';
  const pieces = local.split(/[._%+-]+|\d+/).filter((piece) => piece !== '');
  if (pieces.length === 0) return true;
  if (pieces.some((piece) => ROLES.has(piece))) return true;
  const whole = pieces.join('');
  return ROLES.has(whole) || (whole.length > 2 && (name.includes(whole) || whole.includes(name)));
}
