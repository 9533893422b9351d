// Fixed expressions of public affairs, science and medicine, of which a writer does not swap a word for a synonym.
//
// Compiled for stemma by hand; copied from no list. `ordinary` names synonyms that go with the rest all the same
// ("public view" beside "public opinion"): those of WordNet's that are frequent in that place by the counts of pairs of words in
// wordsegment 1.3.1 (Apache License 2.0), and some added by hand.
#pragma once

#include <string_view>

namespace stemma::trace {

struct SetPhrase {
  std::string_view words;            // two or three, folded
  std::string_view ordinary = {};    // no sign of anything in the place of one of them
  bool loan = false;                 // words of another language: nothing else at all goes with the rest
};

inline constexpr SetPhrase kSetPhrases[] = {
    {"white house", "clean"}, {"supreme court"}, {"prime minister"}, {"vice president", "chair chairman"},
    {"attorney general"}, {"secretary of state"}, {"united nations", "state states"}, {"united states", "nations"},
    {"united kingdom"}, {"european union"}, {"soviet union"}, {"middle east"}, {"cold war"}, {"civil war"},
    {"world war", "global"}, {"armed forces"}, {"armed conflict", "struggle"}, {"foreign policy"},
    {"foreign minister", "curate"}, {"foreign affairs", "alien"}, {"foreign exchange"}, {"foreign aid", "assistance"},
    {"national security", "home internal subject"}, {"security council"}, {"security forces", "effect personnel"},
    {"human rights"}, {"human beings", "existence"}, {"civil society", "order"}, {"civil rights"}, {"civil servants"},
    {"civil liberties"}, {"rule of law", "finding"}, {"law enforcement"}, {"common law"}, {"criminal justice"},
    {"due process"}, {"death penalty"}, {"capital punishment"}, {"power of attorney"},
    {"public opinion", "view viewing world"}, {"public sector", "sphere"}, {"private sector", "personal"},
    {"public health", "world"}, {"public transport", "transportation"}, {"general election"}, {"general assembly"},
    {"opinion polls"}, {"status quo"}, {"coup d'etat"}, {"peace treaty", "accord"},
    {"peace process", "action march works"}, {"nuclear weapons", "arms atomic"}, {"nuclear power", "atomic force forces"}, {"mass destruction"},
    {"weapons of mass"}, {"chemical weapons"}, {"special forces", "effect effects limited powers"},
    {"special operations"}, {"air force", "power pressure"}, {"air strikes"}, {"air defense"}, {"rules of engagement"},
    {"cease fire"}, {"chief of staff"}, {"joint chiefs"}, {"martial law"}, {"house arrest"}, {"press conference"},
    {"press release"}, {"news agency", "intelligence"}, {"freedom of speech"}, {"freedom of expression"},
    {"self determination"}, {"state department"}, {"trade union", "craft sum"}, {"trade unions"},
    {"working class", "families form"}, {"middle class", "course"}, {"mother tongue"}, {"national anthem"}, {"left wing"},
    {"right wing"}, {"balance of power", "office"}, {"separation of powers"}, {"free trade"}, {"free market"}, {"black market"},
    {"stock market"}, {"stock exchange"}, {"raw materials", "natural new sensitive"}, {"supply chain"}, {"central bank"},
    {"interest rate"}, {"interest rates"}, {"exchange rate"}, {"natural gas"}, {"natural resources"},
    {"natural disaster"}, {"natural selection", "choice"}, {"crude oil"}, {"fossil fuels"}, {"renewable energy"},
    {"solar energy"}, {"wind power"}, {"greenhouse gas"}, {"greenhouse effect"}, {"climate change"}, {"global warming"},
    {"carbon dioxide"}, {"rare earth"}, {"rain forest"}, {"gross domestic product"}, {"income tax"}, {"real estate"},
    {"market share"}, {"cash flow"}, {"bottom line"}, {"joint venture"}, {"wall street"}, {"intellectual property"},
    {"minimum wage"}, {"living standards", "existing"}, {"credit card"}, {"hedge fund"}, {"balance sheet"},
    {"bank account", "bill deposit trust"}, {"money laundering"}, {"drug trafficking"}, {"drug trade", "dealing"},
    {"war on drugs"}, {"organized crime", "organised"}, {"human trafficking"}, {"common sense"}, {"point of view"},
    {"turning point"}, {"starting point", "first place signal"}, {"role model"}, {"body language"},
    {"personal computer"}, {"peer review"}, {"think tank"}, {"high school"}, {"high seas"}, {"secondary school"},
    {"primary school", "elementary"}, {"elementary school", "primary"}, {"law school"}, {"medical school", "training"},
    {"social security", "protection"}, {"social media"}, {"social science", "skills"}, {"social sciences", "skills"},
    {"social network", "web"}, {"social networks", "web"}, {"mass media"}, {"public relations", "world"},
    {"best seller"}, {"best practices", "rights use used"}, {"box office"}, {"search engine", "research"},
    {"search engines"}, {"artificial intelligence"}, {"machine learning"}, {"deep learning"}, {"neural network", "net"},
    {"neural networks", "net"}, {"operating system", "control"}, {"operating systems", "control"}, {"data mining"},
    {"data base", "found"}, {"big data", "large"}, {"random access"}, {"random forest"}, {"random variable"},
    {"decision tree"}, {"decision trees"}, {"decision making", "take taken taking"}, {"cloud computing"}, {"computer science", "skills"},
    {"computer vision"}, {"pattern recognition"}, {"speech recognition"}, {"face recognition"}, {"facial recognition"},
    {"voice recognition"}, {"image processing"}, {"signal processing"}, {"natural language"}, {"mean square error"},
    {"mean squared error"}, {"standard deviation"}, {"linear regression"}, {"logistic regression"},
    {"normal distribution"}, {"support vector machine"}, {"support vector machines"}, {"finite element"},
    {"genetic algorithm"}, {"genetic algorithms"}, {"genetic engineering"}, {"monte carlo"}, {"nearest neighbor"},
    {"feature extraction"}, {"feature selection"}, {"remote sensing"}, {"wireless sensor"}, {"sensor network"},
    {"internet of things"}, {"smart phone"}, {"virtual reality", "world"}, {"augmented reality"}, {"quantum mechanics"},
    {"quantum computing"}, {"big bang", "hit"}, {"black hole"}, {"black holes"}, {"light years", "short"},
    {"solar system"}, {"solar cell"}, {"solar cells"}, {"speed of light"}, {"surface area", "open"},
    {"surface tension"}, {"boiling point"}, {"melting point"}, {"freezing point"}, {"heat transfer"},
    {"mass spectrometry", "spectroscopy"}, {"magnetic field"}, {"electric field"}, {"kinetic energy"},
    {"potential energy"}, {"free energy"}, {"specific heat"}, {"electric power", "electrical"}, {"power plant"},
    {"power supply", "office"}, {"room temperature"}, {"electron microscope"}, {"periodic table"}, {"chain reaction"},
    {"cell membrane"}, {"stem cell", "radical"}, {"stem cells"}, {"white blood cells"}, {"red blood cells"},
    {"blood pressure"}, {"blood vessels"}, {"blood sugar"}, {"blood flow", "stream"}, {"breast cancer"},
    {"lung cancer"}, {"skin cancer"}, {"prostate cancer"}, {"heart attack"}, {"heart failure"}, {"heart rate"},
    {"heart disease", "eye"}, {"kidney failure"}, {"liver failure"}, {"immune system"}, {"nervous system"},
    {"digestive system"}, {"respiratory system"}, {"spinal cord"}, {"bone marrow"}, {"side effects"},
    {"clinical trial", "test"}, {"clinical trials", "test"}, {"intensive care"},
    {"health care", "concern concerns maintenance"}, {"mental health"}, {"mental illness"}, {"birth control"},
    {"birth rate", "place"}, {"death rate"}, {"infant mortality"}, {"life expectancy"}, {"amino acid"}, {"amino acids"},
    {"fatty acids"}, {"nucleic acid"}, {"vitamin deficiency"}, {"gene expression"}, {"natural killer cells"},
    {"drug delivery"}, {"magnetic resonance"}, {"gold standard"}, {"state of the art"}, {"amnesty international"},
    {"red cross", "mark marks"}, {"security adviser", "consultant"}, {"intelligence agency", "news"},
    {"central intelligence agency"}, {"federal reserve"}, {"federal bureau of investigation"},
    {"house of representatives"}, {"house of commons"}, {"house of lords"},
    {"member states", "countries country express expressed nations say"}, {"international law"}, {"international monetary fund"},
    {"world bank"}, {"world trade organization"}, {"world health organization"}, {"african union"}, {"north america"},
    {"south america"}, {"latin america"}, {"african american"}, {"native american"}, {"indigenous peoples"},
    {"great britain"}, {"great power"}, {"great powers"}, {"iron curtain"}, {"berlin wall"}, {"third world", "public"},
    {"gulf war"}, {"vietnam war"}, {"world cup"}, {"olympic games", "olympian"}, {"new year", "class classes"},
    {"new testament"}, {"old testament"}, {"holy spirit"}, {"roman catholic"}, {"middle ages", "aged"}, {"dark ages"},
    {"industrial revolution"}, {"french revolution"}, {"bill of rights", "goods"}, {"declaration of independence"},
    {"balance of payments"}, {"trade deficit"}, {"budget deficit"},
    {"free fall", "flow flowing pass returns"}, {"double standards"}, {"driving force", "labor labour"},
    {"last resort"}, {"lion's share"}, {"vicious circle"},
    {"persona non grata", {}, true}, {"fait accompli", {}, true}, {"quid pro quo", {}, true},
};

}  // namespace stemma::trace
