// Everyday words of ten languages, for telling them apart: small words that most sentences hold. Written down for this
// purpose. A word may be in several lists; words that another language would often quote are left out.

/** Languages that can be told apart, by their codes. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'sv', 'no', 'da', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_WORDS: Readonly<Record<Language, string>> = {
  en: `the and of to in is that it for was on are as with they be at this have from or had by not but what all were we when your can
    said there use an each which she do how their if will up other about out many then them these so some her would make like him into
    has look more write go see no way could people my than first been who its now find long down day did get come made may part our you
    i me us am just new very after also back only know want because any give most thanks thank please today why where here over again
    don't it's we're i'm you're can't let's`,
  de: `der die das und ist nicht ich du wir ihr sie es ein eine einen einem einer eines den dem des im in zu auf für mit sich auch aus
    bei nach von vor wie was wer wo wenn aber oder nur noch schon mehr sehr hat haben habe sind war wird werden kann können muss uns
    unser unsere euch euer eure mein meine dein deine kein keine alle alles heute morgen jetzt hier dann über unter gegen durch bis zum
    zur vom am beim weil dass damit diese dieser dieses jeder immer wieder ganz gut neue neuen neuer toller tolle tolles danke bitte
    unseren unserem ab gibt macht freuen freut`,
  fr: `le la les un une des du de et est pas je tu nous vous il elle ils elles ce cette ces cet que qui quoi dans en au aux pour par sur
    avec sans sous plus moins très bien aussi mais ou où donc car ne se sa son ses mon ma mes ton ta tes notre nos votre vos leur leurs
    être avoir fait faire sont ont était ai as avons avez suis êtes sommes comme tout tous toute toutes chez après avant depuis encore
    toujours jamais aujourd hui demain merci bonjour voici voilà c j l d qu n s m t adore nouveau nouvelle nouveaux peut rien`,
  es: `el la los las un una unos unas de del al y o que en es no se su sus con por para como más pero sin sobre este esta estos estas
    ese esa lo le les me te nos mi mis tu tus nuestro nuestra nuestros nuestras ser está están son era fue ha han hay hemos muy ya
    también cuando donde quien todo todos toda todas hoy mañana ayer ahora siempre nunca desde hasta entre porque gracias hola nuevo
    nueva bien cada mejor puede hacer vamos estamos tenemos`,
  it: `il lo la i gli le un una uno di del della dei delle dello degli al alla ai alle e è che non si in con per da dal dalla su sul sulla
    come più ma anche questo questa questi queste quello quella sono siamo ha hanno ho era essere stato stata molto bene tutto tutti
    tutta tutte nostro nostra nostri nostre mio mia tuo tua suo sua loro noi voi lei lui ci vi mi ti quando dove perché oggi domani ieri
    sempre mai ancora ogni grazie ciao nuovo nuova nel nella nei nelle cosa così dopo prima senza fare abbiamo`,
  nl: `de het een en van ik je jij we wij ze zij hij is zijn was niet met voor op aan in te om ook maar als dan dat die dit deze er naar
    bij uit over door heeft hebben had kan kunnen moet zal wordt worden ons onze jullie hun haar mijn jouw geen wel nog al meer heel
    veel goed nu hier daar waar wat wie hoe waarom omdat vandaag morgen gisteren altijd nooit weer nieuwe nieuw bedankt dank alle alles
    onder tegen tot na tijdens mooi mooie naast elke`,
  sv: `och att det en ett är som på för med av den inte till jag du vi ni han hon de dem har hade om så men ett från kan ska skulle vara
    varit blir blev sig sin sina vår vårt våra din ditt dina min mitt mina när där här hur vad vem varför också bara mycket mer alla allt
    idag imorgon igår nu alltid aldrig efter innan över under mot utan eller ny nytt nya tack hej bra mellan finns få får gör göra våra
    detta denna`,
  no: `og at det en et er som på for med av den ikke til jeg du vi dere han hun de dem har hadde om så men fra kan skal skulle være vært
    blir ble seg sin sine vår vårt våre din ditt dine min mitt mine når der her hvordan hva hvem hvorfor også bare mye mer alle alt i dag
    morgen nå alltid aldri etter før over under mot uten eller ny nytt nye takk hei bra mellom finnes få får gjør gjøre dette denne oss
    uke noen`,
  da: `og at det en et er som på for med af den ikke til jeg du vi i han hun de dem har havde om så men fra kan skal skulle være været
    bliver blev sig sin sine vores din dit dine min mit mine når der her hvordan hvad hvem hvorfor også kun meget mere alle alt dag
    morgen nu altid aldrig efter før over under mod uden eller ny nyt nye tak hej godt mellem findes få får gør gøre dette denne os uge
    nogle lige`,
  pt: `o a os as um uma uns umas de do da dos das no na nos nas em e é que não se por para com como mais mas sem sobre este esta estes
    estas esse essa isso isto ele ela eles elas nós você vocês eu meu minha meus minhas seu sua seus suas nosso nossa nossos nossas ser
    são era foi tem têm há está estão muito já também quando onde quem todo todos toda todas hoje amanhã ontem agora sempre nunca desde
    até entre porque obrigado obrigada olá novo nova bem cada melhor pode fazer vamos temos ao aos à às pelo pela`,
};
