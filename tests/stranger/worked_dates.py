"""Worked dates for the engine of deadlines, without a line of the application's code: another language and another way of counting.

No day is added to another. All days of thirteen years stand in a list; the days that do not count are struck out, and the day sought is the one that
stands so many places on. Holidays come from the weeks of the calendar module, Easter from the dates that the U.S. Census Bureau publishes, months and
years from month after month. The law is 5 ILCS 70/1.11 and 205 ILCS 630/17. Rows were looked over by hand against a printed calendar where they meet
a leap day, a holiday after a weekend, the winter break and the summer.

    python3 tests/stranger/worked_dates.py > tests/domain/deadlines/worked-dates.json
"""
import calendar, datetime as dt, json
D=dt.date
ALL=[D(2019,1,1)+dt.timedelta(n) for n in range(365*13)]
IDX={d:i for i,d in enumerate(ALL)}
# Published dates of Easter Sunday (US Census Bureau table of Easter dates)
EASTER={2019:D(2019,4,21),2020:D(2020,4,12),2021:D(2021,4,4),2022:D(2022,4,17),2023:D(2023,4,9),2024:D(2024,3,31),2025:D(2025,4,20),2026:D(2026,4,5),2027:D(2027,3,28),2028:D(2028,4,16),2029:D(2029,4,1),2030:D(2030,4,21),2031:D(2031,4,13)}
def nth(y,m,wd,n):
    weeks=calendar.Calendar(calendar.MONDAY).monthdatescalendar(y,m)
    days=[w[wd] for w in weeks if w[wd].month==m]
    return days[n-1] if n>0 else days[-1]
HOL={}
for y in range(2019,2032):
    HOL[D(y,1,1)]="New Year"; HOL[nth(y,1,0,3)]="MLK"; HOL[D(y,2,12)]="Lincoln"; HOL[nth(y,2,0,3)]="Presidents"
    HOL[nth(y,3,0,1)]="Pulaski"; HOL[EASTER[y]-dt.timedelta(2)]="Good Friday"; HOL[nth(y,5,0,-1)]="Memorial"
    if y>=2022: HOL[D(y,6,19)]="Juneteenth"
    HOL[D(y,7,4)]="July 4"; HOL[nth(y,9,0,1)]="Labor"; HOL[nth(y,10,0,2)]="Columbus"; HOL[D(y,11,11)]="Veterans"
    HOL[nth(y,11,3,4)]="Thanksgiving"; HOL[D(y,12,25)]="Christmas"
    if y%2==0:
        mondays=[w[0] for w in calendar.Calendar(calendar.MONDAY).monthdatescalendar(y,11) if w[0].month==11]
        HOL[mondays[0]+dt.timedelta(1)]="Election"
# The school years of the example: days off as a district would enter them
def rng(a,b): return ALL[IDX[a]:IDX[b]+1]
Y25=dict(label='2025-26',first=D(2025,8,20),last=D(2026,6,3),off={})
Y26=dict(label='2026-27',first=D(2026,8,19),last=D(2027,6,2),off={})
def off(y,days,kind):
    for d in days:
        if d.weekday()<5: y['off'][d]=kind
off(Y25,[D(2025,9,1),D(2025,10,13),D(2025,11,11)],'closed'); off(Y25,[D(2025,10,10)],'no-attendance')
off(Y25,rng(D(2025,11,26),D(2025,11,28)),'closed'); off(Y25,rng(D(2025,12,22),D(2026,1,2)),'closed')
off(Y25,[D(2026,1,5)],'no-attendance'); off(Y25,[D(2026,1,19)],'closed'); off(Y25,[D(2026,2,13)],'no-attendance'); off(Y25,[D(2026,2,16)],'closed')
off(Y25,rng(D(2026,3,23),D(2026,3,27)),'no-attendance'); off(Y25,[D(2026,4,3)],'closed'); off(Y25,[D(2026,5,25)],'closed')
off(Y25,[D(2026,7,3)],'closed')
off(Y26,[D(2026,9,7),D(2026,10,12),D(2026,11,11)],'closed'); off(Y26,[D(2026,11,3)],'no-attendance')
off(Y26,rng(D(2026,11,25),D(2026,11,27)),'closed'); off(Y26,rng(D(2026,12,21),D(2027,1,1)),'closed')
off(Y26,[D(2027,1,18),D(2027,2,15)],'closed'); off(Y26,[D(2027,3,1)],'no-attendance'); off(Y26,rng(D(2027,3,22),D(2027,3,26)),'closed'); off(Y26,[D(2027,5,31)],'closed')
YEARS=[Y25,Y26]
ENT={d:k for y in YEARS for d,k in y['off'].items()}
WEEKDAYS=[d for d in ALL if d.weekday() not in (5,6)]
BUS=[d for d in WEEKDAYS if (ENT.get(d)=='no-attendance') or (d not in ENT and d not in HOL)]
ATT=[d for d in WEEKDAYS if d not in ENT and any(y['first']<=d<=y['last'] for y in YEARS)]
# An agreement that counts days of attendance and, as its own exceptions, institute days, and not the last three days of school
AGR=sorted((set(ATT)|{D(2025,10,10),D(2026,1,5),D(2026,2,13)})-{D(2026,6,1),D(2026,6,2),D(2026,6,3)})
KIND={'business':BUS,'attendance':ATT,'agreement':AGR}
REST=lambda d: d.weekday()>=5 or d in HOL
def addmonths(d,n):
    y,m=d.year,d.month
    for _ in range(n):
        m+=1
        if m==13: y,m=y+1,1
    last=calendar.monthrange(y,m)[1]
    return D(y,m,min(d.day,last))
def span(d,n,unit,back=False):
    if unit=='calendar': return ALL[IDX[d]-n] if back else ALL[IDX[d]+n]
    if unit=='months': return addmonths(d,n)
    if unit=='years': return addmonths(d,12*n)
    if n==0: return d
    L=KIND[unit]
    if back: return [x for x in L if x<d][-n]
    return [x for x in L if x>d][n-1]
def move(d):
    e=d
    while REST(e): e=ALL[IDX[e]+1]
    return None if e==d else e
rows=[]
def row(start,spans,moves=True,back=False):
    d=start
    for n,u in spans: d=span(d,n,u,back)
    m=move(d) if (moves and not back) else None
    rows.append((start.isoformat(),' + '.join(f'{n} {u}' for n,u in spans)+(' before' if back else ''),moves and not back,d.isoformat(),m.isoformat() if m else None))
# calendar counts of the law over every kind of end: all rules, from days around weekends, holidays, breaks, leap days
starts=[D(2026,2,2),D(2026,3,2),D(2026,3,27),D(2026,4,10),D(2026,5,22),D(2026,6,5),D(2026,6,19),D(2026,7,3),D(2026,8,31),D(2026,10,26),D(2026,11,9),D(2026,12,4),D(2026,12,21),D(2027,12,31),D(2028,1,30),D(2028,2,24),D(2024,2,29),D(2023,12,15)]
for n in (5,10,17,30,35,45): 
    for s in starts: row(s,[(n,'calendar')])
for n in (75,120,300):
    for s in (D(2026,2,20),D(2026,6,18),D(2026,9,8),D(2027,3,1),D(2028,1,15)): row(s,[(n,'calendar')])
for s in (D(2026,5,1),D(2026,5,2),D(2027,10,13)): row(s,[(0,'calendar')],moves=False)
# months and years: ends of months, leap days
for s in (D(2026,8,31),D(2025,8,29),D(2026,1,4),D(2026,5,25),D(2027,8,31),D(2023,8,29)): row(s,[(6,'months')])
for s in (D(2024,2,29),D(2025,2,28),D(2026,7,4),D(2026,12,25),D(2027,2,28)): row(s,[(1,'years')])
for s in (D(2024,2,29),D(2025,1,1),D(2026,7,5),D(2026,11,11)): row(s,[(2,'years')])
for s in (D(2024,2,29),D(2026,3,2)): row(s,[(4,'years')],moves=False)
for s in (D(2024,2,29),D(2026,6,19)): row(s,[(3,'years')])
# back from a hearing
for s in (D(2026,3,16),D(2026,4,13),D(2026,7,14),D(2026,12,4),D(2028,3,10),D(2027,1,11)): row(s,[(10,'calendar')],back=True)
for s in (D(2026,1,7),D(2026,4,6),D(2026,10,13)): row(s,[(3,'business')],back=True)
# business days
bs=[D(2025,8,29),D(2025,10,9),D(2025,11,10),D(2025,11,25),D(2025,12,19),D(2025,12,24),D(2026,1,2),D(2026,1,16),D(2026,2,11),D(2026,2,13),D(2026,3,20),D(2026,4,1),D(2026,5,21),D(2026,6,17),D(2026,7,1),D(2026,9,4),D(2026,10,8),D(2026,10,30),D(2026,11,24),D(2026,12,18)]
for s in bs:
    row(s,[(5,'business')]); row(s,[(7,'business')]); 
for s in bs[:10]: row(s,[(10,'business')])
for s in bs[3:9]: row(s,[(5,'business'),(5,'business')]); row(s,[(7,'business'),(7,'calendar')])
# attendance days
for s in (D(2025,8,19),D(2025,8,20),D(2025,10,9),D(2025,11,25),D(2025,12,19),D(2026,1,2),D(2026,2,12),D(2026,3,20),D(2026,4,2),D(2026,5,20),D(2026,5,29),D(2026,6,10),D(2026,10,30),D(2026,11,24),D(2026,12,18),D(2027,2,26),D(2027,3,19)):
    if s>=D(2025,8,20): row(s,[(10,'attendance')],moves=False); row(s,[(3,'attendance')],moves=False)
# agreement days
for s in (D(2025,10,9),D(2025,12,19),D(2026,2,12),D(2026,3,20),D(2026,5,26),D(2026,5,29)): row(s,[(5,'agreement')],moves=False); row(s,[(10,'agreement')],moves=False)
seen=set(); out=[]
for r in rows:
    if r[:3] not in seen: seen.add(r[:3]); out.append(r)

years=[{'label':y['label'],'firstDay':y['first'].isoformat(),'lastDay':y['last'].isoformat(),'daysOff':[[d.isoformat(),k] for d,k in sorted(y['off'].items())]} for y in YEARS]
agreement=[[d.isoformat(),d in AGR] for d in sorted(set(ATT)^set(AGR))]
holidays={str(y):[d.isoformat() for d in sorted(HOL) if d.year==y] for y in (2021,2024,2025,2026,2028)}
line=lambda value: json.dumps(value)
print('{')
print('  "years": [\n    '+',\n    '.join(line(y) for y in years)+'\n  ],')
print('  "agreementDays": '+line(agreement)+',')
print('  "holidays": {\n    '+',\n    '.join(line(y)+': '+line(days) for y,days in holidays.items())+'\n  },')
print('  "rows": [\n    '+',\n    '.join(line(r) for r in out)+'\n  ]')
print('}')
