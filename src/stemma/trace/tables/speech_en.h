// English words of reporting. One family of forms a line.
//
// Compiled for stemma by hand; copied from no list.
#pragma once

#include <string_view>

namespace stemma::trace::en {

inline constexpr std::string_view kCues =
    "accuse accuses accused accusing acknowledge acknowledges acknowledged acknowledging "
    "add adds added adding admit admits admitted admitting advise advises advised advising "
    "advocate advocates advocated advocating affirm affirms affirmed affirming agree agrees agreed agreeing "
    "allege alleges alleged alleging allow allows announce announces announced announcing "
    "answer answers answered answering appeal appeals appealed argue argues argued arguing "
    "ask asks asked asking assert asserts asserted asserting assess assesses assessed assessing "
    "assure assures assured assuring attest attests attested attesting aver avers averred avow avows avowed "
    "beg begs begged believe believes believed believing blast blasts blasted boast boasts boasted boasting "
    "brief briefs briefed call calls called calling caution cautions cautioned cautioning "
    "characterise characterises characterised characterize characterizes characterized characterizing "
    "charge charges charged charging cite cites cited citing claim claims claimed claiming "
    "comment comments commented commenting complain complains complained complaining "
    "concede concedes conceded conceding conclude concludes concluded concluding "
    "condemn condemns condemned condemning confess confesses confessed confide confides confided confiding "
    "confirm confirms confirmed confirming contend contends contended contending "
    "continue continues continued counter counters countered countering counsel counsels counselled "
    "criticise criticises criticised criticize criticizes criticized criticizing cry cries cried "
    "decide declare declares declared declaring decry decries decried demand demands demanded demanding "
    "deny denies denied denying describe describes described describing disclose discloses disclosed disclosing "
    "dismiss dismisses dismissed dismissing elaborate elaborates elaborated emphasise emphasises emphasised "
    "emphasize emphasizes emphasized emphasizing estimate estimates estimated estimating "
    "exclaim exclaims exclaimed exclaiming explain explains explained explaining express expresses expressed expressing "
    "find finds found foresee foresees forecast forecasts go goes hail hails hailed hint hints hinted hinting "
    "inform informs informed informing inquire inquires inquired insist insists insisted insisting "
    "instruct instructs instructed interject interjects interjected joke jokes joked joking "
    "judge judges judged lament laments lamented lamenting maintain maintains maintained maintaining "
    "mention mentions mentioned mentioning muse muses mused mutter mutters muttered note notes noted noting "
    "object objects objected observe observes observed observing opine opines opined opining "
    "order orders ordered phrase phrased plead pleads pleaded pledge pledges pledged pledging "
    "point points pointed pointing portray portrays portrayed praise praises praised praising "
    "predict predicts predicted predicting proclaim proclaims proclaimed proclaiming "
    "promise promises promised promising pronounce pronounces pronounced propose proposes proposed proposing "
    "protest protests protested protesting put puts putting question questions questioned "
    "quip quips quipped quote quotes quoted quoting read reads reading reaffirm reaffirms reaffirmed "
    "reason reasons reasoned recall recalls recalled recalling reckon reckons reckoned "
    "recommend recommends recommended recommending recount recounts recounted reflect reflects reflected "
    "refer refers referred referring reiterate reiterates reiterated reiterating rejoin rejoins rejoined "
    "relate relates related relay relays relayed remark remarks remarked remarking "
    "remind reminds reminded reminding repeat repeats repeated repeating reply replies replied replying "
    "report reports reported reporting request requests requested respond responds responded responding "
    "restate restates restated retort retorts retorted reveal reveals revealed revealing "
    "rule rules ruled said say says saying scoff scoffs scoffed shout shouts shouted shouting sigh sighs sighed "
    "signal signals signalled signaled speculate speculates speculated speculating "
    "speak speaks spoke speaking state states stated stating stress stresses stressed stressing "
    "suggest suggests suggested suggesting summarise summarised summarize summarizes summarized summarizing "
    "tell tells telling told term terms termed testify testifies testified testifying thunder thundered "
    "think thinks thought tweet tweets tweeted tweeting underline underlines underlined underlining "
    "underscore underscores underscored underscoring urge urges urged urging venture ventured "
    "volunteer volunteered voice voices voiced vow vows vowed vowing warn warns warned warning "
    "whisper whispers whispered wonder wonders wondered write writes writing wrote written yell yelled";
inline constexpr std::string_view kNominal =
    "advocate advocates account allow answer answers appeal appeals brief briefs call calls cause charge charges claim claims comment comments "
    "complaint concern counsel counter cry cries demand demands estimate estimates express find finds forecast forecasts "
    "found go goes hail judge judges joke jokes mention mentions note notes object objects order orders "
    "phrase pledge pledges point points praise promise promises protest protests put puts question questions quote quotes "
    "read reading reason reasons related remark remarks reply replies report reports request requests retort rule rules "
    "signal signals speaking state states stress tell term terms thought tweet tweets voice voices vow vows warning "
    "whisper wonder writing written allowed continued called";
inline constexpr std::string_view kAddressed =
    "accused advised asked assured begged briefed instructed informed ordered reminded told urged warned cautioned criticised criticized "
    "described portrayed characterised characterized called termed";
inline constexpr std::string_view kThat = "that";
inline constexpr std::string_view kAccording = "according to|in the words of|in the view of|in the opinion of|per";
inline constexpr std::string_view kHelpers =
    "here there has have had having also later then reportedly repeatedly only not never would could may might did does do will shall should "
    "can must once again recently publicly privately already even still further just first finally simply itself himself herself "
    "themselves always often sometimes once been being is are was were be explicitly clearly openly flatly bluntly";
inline constexpr std::string_view kPassive = "is are was were be been being";
inline constexpr std::string_view kPronouns = "he she they it i we you one";
inline constexpr std::string_view kRelatives = "who which that whom";
inline constexpr std::string_view kDeterminers =
    "the a an his her its their our my your this these those some several many one two three no another each every";
inline constexpr std::string_view kJoining = "of for to in at from with on de la del los las du des von van der di da and";
inline constexpr std::string_view kOf = "of de la del los las du des von van der di da";
inline constexpr std::string_view kStops =
    "and or but nor yet so when while as after before because although though if unless until since where whereas whether how why what "
    "in on at by with from into about against between during through under over among within without despite upon toward towards "
    "prior following describing commenting speaking asked writing yesterday today tomorrow however moreover meanwhile instead "
    "therefore thus here there now than like per via versus that which who whom whose there's monday tuesday wednesday thursday "
    "friday saturday sunday last earlier is are was were be been am has have had do does did will would can could may might must shall should not";
inline constexpr std::string_view kRoles =
    "ambassador ambassadors embassy embassies consul consulate president presidents minister ministers ministry secretary official officials "
    "officer officers spokesman spokeswoman spokesperson spokesmen government governments department contacts contact source sources "
    "diplomat diplomats chief leader leaders director general admiral colonel senator senators congressman congresswoman "
    "representative representatives commander commanders candidate candidates mayor governor judge lawyer lawyers analyst analysts "
    "adviser advisers advisor advisors aide aides staff chairman chairwoman chair head member members professor historian "
    "economist journalist correspondent reporter editor author authors king queen prince prime premier chancellor foreign defence "
    "defense deputy vice charge counselor counsellor attache delegation mission post office bureau council commission committee "
    "agency police army military party opposition union bank company group team court scholar critic critics supporters activist activists expert experts witness witnesses poloff econoff polcouns interlocutor interlocutors";
inline constexpr std::string_view kDocuments =
    "cable cables telegram telegrams message messages dispatch dispatches despatch despatches report reports letter letters "
    "article articles speech speeches memo memos memorandum memoranda memorandums statement statements note notes email emails e-mail "
    "mail interview interviews document documents scenesetter briefing book paper study essay editorial column testimony "
    "communique declaration resolution bulletin transcript record records diary diaries memoir memoirs post tweet op-ed airgram "
    "aide-memoire demarche minute minutes circular preface foreword chapter review survey brief dossier file files release";
inline constexpr std::string_view kDated =
    "dated of from on sent written signed issued published transmitted drafted in to by classified";
inline constexpr std::string_view kIn = "in from per via by through of under";
inline constexpr std::string_view kMonths =
    "january february march april may june july august september october november december";

}  // namespace stemma::trace::en
