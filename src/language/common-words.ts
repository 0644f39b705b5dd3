// Common words of English posts: a capital on one of these says "first word" or "headline", not "name". Written down for
// this purpose; words that are also well-known names (apple, target, oracle, square …) are left out on purpose.

export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those here there where when while why what which who whom whose how if then than so because since although though
  unless until whether and or but nor yet not no yes nope yeah yep ok okay please thanks thank welcome hello hi hey dear sorry congrats
  congratulations wow oh ah well now today tonight tomorrow yesterday soon later early late always never ever often sometimes usually
  already still just only even also too very really quite almost nearly about around over under above below between among across through
  during before after against without within with into onto upon from to of in on at by for as off out up down back again once twice
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones someone somebody anyone anybody
  everyone everybody nobody nothing something anything everything each every either neither both all any some few many much more most less
  least several such same other another own first second third last next new old big small great good better best bad worse worst little
  long short high higher low lower large larger huge full free early young right left real true sure clear easy hard fast slow strong weak
  hot cold happy sad proud excited thrilled amazing awesome incredible beautiful nice lovely cool fun funny important interesting special
  ready available open closed public private local global national international major top key main
  am is are was were be been being do does did done doing have has had having will would shall should can could may might must
  go goes going gone went come comes coming came get gets getting got make makes making made take takes taking took taken give gives giving
  gave given see sees seeing saw seen look looks looking looked find finds finding found know knows knowing knew think thinks thinking
  thought say says saying said tell tells telling told ask asks asking asked want wants wanted need needs needed needing like likes liked
  love loves loved loving hate hates try tries trying tried use uses using used work works working worked play plays playing played
  help helps helping helped let lets start starts starting started stop stops stopping stopped keep keeps keeping kept put puts run runs
  running ran turn turns turning turned show shows showing showed shown join joins joining joined learn learns learning learned read reads
  reading write writes writing wrote watch watches watching watched check checks checking checked visit follow follows following followed
  share shares sharing shared meet meets meeting met talk talks talking talked speak speaks speaking spoke call calls calling called
  build builds building built buy buys buying bought sell sells selling sold pay pays paying paid win wins winning won lose loses losing lost
  grow grows growing grew grown rise rises rising rose fall falls falling fell drop drops dropped cut cuts cutting raise raises raising raised
  set sets setting move moves moving moved bring brings bringing brought send sends sending sent hear hears hearing heard feel feels feeling
  felt leave leaves leaving live lives living wait waits waiting waited expect expects expecting expected plan plans planning planned launch
  launches launching launched announce announces announcing announced introduce introduces introducing introduced release releases released
  releasing report reports reporting reported acquire acquires acquiring acquired merge merges merging merged agree agrees agreed sign signs
  signed signing hire hires hiring hired add adds adding added offer offers offering offered support supports supporting supported create
  creates creating created deliver delivers delivering delivered develop develops developing developed provide provides providing provided
  improve improves improving improved increase increases increasing increased decrease decreased continue continues continuing continued
  believe believes become becomes becoming became remember imagine enjoy celebrate celebrating discover explore register sign download
  update updates updated breaking exclusive live via per plus versus vs re
  man men woman women person people kid kids child children friend friends family guy guys girl girls boy boys team teams member members
  company companies business businesses firm firms customer customers client clients user users employee employees staff worker workers
  product products service services feature features app apps version versions update model models store stores shop shops plant plants
  market markets industry industries sector sectors share stock stocks price prices cost costs money cash dollar dollars euro revenue sales
  sale profit profits margin margins earnings income loss losses growth results result forecast guidance outlook deal deals merger mergers
  acquisition acquisitions takeover bid bids stake stakes talks job jobs layoff layoffs career careers role roles office offices
  day days week weeks month months quarter quarters year years hour hours minute minutes time times morning afternoon evening night weekend
  spring summer autumn winter christmas holiday holidays birthday anniversary
  world country countries city cities state states town home house place places way ways thing things part parts point points end number
  numbers data information news story stories post posts article articles blog video videos photo photos picture pictures book books
  question questions answer answers idea ideas problem problems issue issues reason reasons fact facts example case cases study life
  event events conference webinar session sessions talk talks panel keynote program programme project projects plan partner partners
  partnership platform software hardware technology tech digital online mobile web website site page link email phone address system
  systems network security privacy policy design engineering marketing research development management leadership innovation future past
  present experience community culture education health energy food water music game games sport sports art film movie movies travel
  chief executive officer president chairman director manager head board vice senior junior engineer engineers developer developers
  investor investors shareholder shareholders analyst analysts source sources government minister court law police
  hundred thousand million billion trillion percent half double two three four five six seven eight nine ten
  actually absolutely according additionally another apparently based basically certainly clearly currently definitely despite
  especially eventually exactly finally fortunately further furthermore generally hopefully however including indeed instead maybe
  meanwhile moreover obviously otherwise overall perhaps possibly probably rather recently simply similarly speaking suddenly
  therefore thus together ultimately unfortunately yet whatever whenever wherever whoever
  rumor rumors rumour rumours leaked confidential internal secret official statement behalf sneak peek stay tuned
  black white red green blue yellow
  don doesn didn isn aren wasn won couldn wouldn shouldn haven hasn
  everyone's god lord damn hell`.split(/\s+/),
);
