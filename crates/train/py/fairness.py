"""How well names are found by where their bearers come from.

    fairness.py DEMARCHE

Enters: the command line `demarche`. Leaves: for each group, the share of persons found whole and as
persons, in plain sentences that training never saw, with names that newswire.py's lists don't hold.
"""
import json
import subprocess
import sys

NAMES = {
    "English": "Harriet Whitcombe;Desmond Fairley;Imogen Prescott;Rupert Langdale;Bridget Halloran;Callum Strathearn;Winifred Oakes;Travis Beckwith;Lorna Pettigrew;Elliot Sandiford",
    "Arabic": "Ghassan al-Rubaie;Buthaina Qabbani;Muhannad Sabbagh;Riyad al-Zoubi;Lubna Kattan;Hisham Bitar;Ibtisam al-Jundi;Marwan Qudsi;Rawya Halabi;Adnan Fayyad",
    "Persian": "Bahram Golestani;Forough Kianpour;Houshang Zarrinkoub;Mahnaz Saberi;Siamak Pourzand;Golnaz Azari;Rostam Yazdani;Parisa Nikfar;Kourosh Bakhtiari;Mitra Hekmat",
    "Chinese": "Cai Wenhao;Fan Ruolan;Jiang Zeyu;Qiu Shufen;Lu Baoqing;Meng Yaxin;Pan Dehai;Ren Cuiping;Shen Zhiyuan;Wei Junjie",
    "Korean": "Bae Seung-min;Hwang In-sook;Noh Chang-ho;Seo Mi-kyung;Baek Dong-wook;Ahn Yu-jin;Moon Seok-tae;Ryu Ha-neul;Woo Byung-chul;Oh Eun-ji",
    "Russian": "Arkady Belozerov;Ludmila Krasnova;Timofey Ryabinin;Zinaida Gorchakova;Vsevolod Malyshev;Ksenia Tumanova;Gennady Polyakov;Raisa Chernysheva;Stepan Dolgorukov;Maya Verkhovskaya",
    "African": "Chukwuemeka Obiora;Wanjiru Kamande;Kwabena Asante;Nomvula Sithole;Tesfaye Bekele;Aminata Diallo;Olusegun Adebayo;Thandiwe Mokoena;Abdirahman Warsame;Fatoumata Keita",
    "South Asian": "Raghunath Deshpande;Sumitra Iyengar;Zubair Qureshi;Anuradha Wickremesinghe;Bilal Chaudhry;Meenakshi Sundaram;Tahmina Begum;Harjit Dhillon;Nasreen Akhtar;Vikram Bhattacharya",
    "Spanish": "Joaquín Arrieta;Remedios Valcárcel;Ignacio Zubizarreta;Marisol Echeverría;Leandro Quiroga;Ximena Bustamante;Rogelio Cantú;Pilar Montalbán;Evaristo Lugo;Yolanda Figueroa",
}
FRAMES = [
    "Reporters waited for hours before {} left the building.",
    "The letter was signed by {} and sent to the ministry.",
    "{} has denied the accusation.",
    "According to the ambassador, {} will lead the delegation in Geneva.",
    "Police detained {}, 41, at the airport.",
    "{}'s party lost nine seats.",
]


def main(binary):
    rows, wanted = [], []
    for group, names in NAMES.items():
        for name in names.split(";"):
            for frame in FRAMES:
                text = frame.format(name)
                start = text.index(name)
                rows.append(json.dumps({"id": str(len(rows)), "text": text}))
                wanted.append((group, start, start + len(name)))
    out = subprocess.run([binary, "extract", "--ndjson", "--tokens", "-"], input="\n".join(rows) + "\n", text=True,
                         stdout=subprocess.PIPE, check=True).stdout
    found = {g: 0 for g in NAMES}
    for line, (group, a, b) in zip(out.splitlines(), wanted):
        spans, cur = set(), None
        for t in json.loads(line)["tokens"] + [{"ner": "O", "start": -1, "end": -1}]:
            tag = t.get("ner") or "O"
            if cur and tag != "I-PER":
                spans.add(tuple(cur))
                cur = None
            if tag == "B-PER":
                cur = [t["start"], t["end"]]
            elif cur:
                cur[1] = t["end"]
        found[group] += (a, b) in spans
    for g, n in found.items():
        print(f"{g:12s} {100 * n / (len(NAMES[g].split(';')) * len(FRAMES)):5.1f} %")


if __name__ == "__main__":
    main(sys.argv[1])
