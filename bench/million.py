"""Asks both sites for the same kinds of cold pages, taking turns, and prints medians and their ratio. See million.sh."""
import http.client, http.cookiejar, os, random, re, sqlite3, statistics, sys, time, urllib.parse, urllib.request

folder, ports, pids = sys.argv[1], [int(p) for p in sys.argv[2:4]], sys.argv[4:6]
names = ["small", "large"]
turns = 60
random.seed(1)


def addresses(name):
    """Cold ones: each is asked once."""
    db = sqlite3.connect(f"file:{folder}/{name}/dabir.db?mode=ro", uri=True)
    tables = {row[0] for row in db.execute("select name from sqlite_master where type = 'table'")}
    last = db.execute('select max("Id") from "Articles"').fetchone()[0]
    codes = []
    while len(codes) < turns * 3 + 400:
        row = db.execute('select "Code", "Slug", "Status" from "Articles" where "Id" = ?', (random.randint(1, last),)).fetchone()
        if row and row[2] == "published":
            codes.append(row)
    paths = [f"/news/{c}/{urllib.parse.quote(s)}" for c, s, _ in codes]
    tags = [urllib.parse.quote(r[0]) for r in db.execute('select "Slug" from "Tags" order by "Id" limit 30')]
    people = [urllib.parse.quote(r[0]) for r in db.execute('select "Slug" from "People" order by "Id" limit 12')]
    sections = ["city", "culture", "sport", "life", "science", "weather"]
    deep = []  # a place in the middle of each list: by an article that stands in it
    for slug in sections:
        deep += [(slug, r[0]) for r in db.execute(
            'select a."Code" from "Articles" a join "Sections" s on s."Id" = a."SectionId" where s."Slug" = ? and a."Status" = \'published\' and a."Id" > ? limit 10',
            (slug, last // 2))]
    joined = "ArticleTags" if "ArticleTags" in tables else "ArticleTag"
    tagged = [(urllib.parse.quote(s), c) for s, c in db.execute(
        f'select t."Slug", a."Code" from "Tags" t join "{joined}" j on j."TagId" = t."Id" join "Articles" a on a."Id" = j."ArticleId" '
        'where t."Id" <= 10 and a."Status" = \'published\' and a."Id" > ? limit 80', (last // 2,))]
    random.shuffle(deep)
    random.shuffle(tagged)
    return {
        "article": paths[:turns],
        "section list": [f"/{s}?before={c}" for s, c in deep[:turns]],
        "tag list": [f"/tag/{t}?before={c}" for t, c in tagged[:turns]],
        "author list": [f"/author/{p}" for p in people],
        "cold load": paths[turns:],
    }


def sign_in(port):
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(jar))
    page = opener.open(f"http://127.0.0.1:{port}/sign-in").read().decode()
    fields = dict(re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page))
    fields.update(re.findall(r'name="(form_token)"[^>]*value="([^"]*)"', page))
    fields |= {"email": "bench@example.org", "password": os.environ["BENCH_PASSWORD"]}
    opener.open(f"http://127.0.0.1:{port}/sign-in", urllib.parse.urlencode(fields).encode()).read()
    return "; ".join(f"{c.name}={c.value}" for c in jar)


def ask(connection, path, cookie=""):
    start = time.perf_counter()
    connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
    answer = connection.getresponse()
    answer.read()
    if answer.status not in (200, 301):
        sys.exit(f"{path}: {answer.status}")
    return (time.perf_counter() - start) * 1000


def resident(pid):
    for line in open(f"/proc/{pid}/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1024


sites = [addresses(name) for name in names]
cookies = [sign_in(port) for port in ports]
connections = [http.client.HTTPConnection("127.0.0.1", port) for port in ports]
desk = {"desk home": "/desk", "desk list": "/desk/articles", "desk drafts": "/desk/articles?status=draft",
        "desk section": "/desk/articles?section=city", "queue": "/desk/comments"}
for connection, site, cookie in zip(connections, sites, cookies):  # what is compiled once and kept parts are not what is measured
    for path in site["cold load"][:40]:
        ask(connection, path)
    for path in desk.values():
        for _ in range(5):
            ask(connection, path, cookie)
print(f"{'page':<16}{'small ms':>10}{'large ms':>10}{'ratio':>8}")
for kind in ["article", "section list", "tag list", "author list", *desk]:
    times = ([], [])
    for turn in range(turns):
        for at in (0, 1):
            path = desk.get(kind) or (sites[at][kind][turn] if turn < len(sites[at][kind]) else None)
            if path:
                times[at].append(ask(connections[at], path, cookies[at] if kind in desk else ""))
    small, large = (statistics.median(t) for t in times)
    print(f"{kind:<16}{small:>10.1f}{large:>10.1f}{large / small:>8.2f}", flush=True)

from concurrent.futures import ThreadPoolExecutor
for at in (0, 1):
    def load(path, port=ports[at]):
        try:
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"http://127.0.0.1:{port}{path}", timeout=120).read()
        except OSError:
            pass  # beyond the bounded line the site says so; memory is what is asked here
    with ThreadPoolExecutor(100) as many:
        list(many.map(load, sites[at]["cold load"][40:]))
    print(f"resident after {len(sites[at]['cold load']) - 40} cold pages, 100 at a time: {names[at]} {resident(pids[at])} MB")
