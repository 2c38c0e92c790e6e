extension Vocabulary {
  /// Units are numbered as in ``TimeUnit``, parts of the day as in ``DayPart``.
  static let lines: StaticString = """
    month 1: january jan
    month 2: february feb
    month 3: march mar
    month 4: april apr
    month 5: may
    month 6: june jun
    month 7: july jul
    month 8: august aug
    month 9: september sept sep
    month 10: october oct
    month 11: november nov
    month 12: december dec
    abbreviated: jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun
    doubtful: jan march mar april may june sun sat second sec
    weekday 1: monday mondays mon
    weekday 2: tuesday tuesdays tue tues
    weekday 3: wednesday wednesdays wed weds
    weekday 4: thursday thursdays thu thur thurs
    weekday 5: friday fridays fri
    weekday 6: saturday saturdays sat
    weekday 7: sunday sundays sun
    unit 0: second seconds sec secs s
    unit 1: minute minutes min mins m
    unit 2: hour hours hr hrs h
    unit 3: day days d
    unit 4: weekday weekdays workday workdays
    unit 5: week weeks wk wks w
    unit 6: fortnight fortnights
    unit 7: weekend weekends wkend
    unit 8: month months mo mos mth mths mon
    unit 9: quarter quarters qtr qtrs
    unit 11: year years yr yrs y
    unit 12: decade decades
    cardinal 0: zero nought nil
    cardinal 1: one
    cardinal 2: two pair
    cardinal 3: three
    cardinal 4: four
    cardinal 5: five
    cardinal 6: six
    cardinal 7: seven
    cardinal 8: eight
    cardinal 9: nine
    cardinal 10: ten
    cardinal 11: eleven
    cardinal 12: twelve
    cardinal 13: thirteen
    cardinal 14: fourteen
    cardinal 15: fifteen
    cardinal 16: sixteen
    cardinal 17: seventeen
    cardinal 18: eighteen
    cardinal 19: nineteen
    cardinal 20: twenty
    cardinal 30: thirty
    cardinal 40: forty fourty
    cardinal 50: fifty
    cardinal 60: sixty
    cardinal 70: seventy
    cardinal 80: eighty
    cardinal 90: ninety
    ordinal 1: first
    ordinal 2: second
    ordinal 3: third
    ordinal 4: fourth
    ordinal 5: fifth
    ordinal 6: sixth
    ordinal 7: seventh
    ordinal 8: eighth
    ordinal 9: ninth
    ordinal 10: tenth
    ordinal 11: eleventh
    ordinal 12: twelfth
    ordinal 13: thirteenth
    ordinal 14: fourteenth
    ordinal 15: fifteenth
    ordinal 16: sixteenth
    ordinal 17: seventeenth
    ordinal 18: eighteenth
    ordinal 19: nineteenth
    ordinal 20: twentieth
    ordinal 30: thirtieth
    ordinal -1: last final
    scale 12: dozen dozens
    scale 100: hundred hundreds
    scale 1e3: thousand thousands k grand
    scale 1e6: million millions mil mill mio mm m mn
    scale 1e9: billion billions bn bln b
    scale 1e12: trillion trillions tn tln
    scale 1e5: lakh lakhs lac lacs lkh
    scale 1e7: crore crores cr
    fraction 0.5: half ½
    fraction 0.25: quarter quarters ¼
    fraction 0.75: ¾
    denominator 3: thirds
    denominator 4: fourths
    denominator 5: fifths
    denominator 6: sixths
    denominator 7: sevenths
    denominator 8: eighths
    denominator 9: ninths
    denominator 10: tenths
    denominator 100: hundredth hundredths
    denominator 1e3: thousandth thousandths
    denominator 1e6: millionths
    denominator 1e9: billionths
    denominator 1e12: trillionths
    part 0: morning mornings midmorning
    part 1: lunch lunchtime
    part 2: afternoon afternoons arvo midafternoon
    part 3: evening evenings
    part 4: night tonight tonite
    holiday 1225: christmas xmas
    holiday 1226: boxing
    holiday 1031: halloween
    holiday 214: valentines valentine
    holiday 1100: thanksgiving
    holiday 101: new
    the: the
    a: a an
    and: and
    of: of
    in: in
    on: on
    at: at
    for: for
    from: from starting beginning
    to: to
    until: until till til thru through
    by: by
    before: before prior
    after: after
    since: since
    between: between
    during: during
    within: within
    this: this current these
    next: next nxt following subsequent
    last: last previous prev lst preceding
    past: past trailing
    coming: coming upcoming
    ago: ago back
    hence: hence later out
    now: now rn
    today: today tdy
    tomorrow: tomorrow tmrw tmw tomorow tommorow tommorrow tmr
    yesterday: yesterday yday yest
    tonight: tonight tonite
    start: start
    middle: middle mid
    end: end
    early: early earlier
    late: late
    rest: rest remainder
    commencing: commencing ending
    all: all full whole entire
    time: time
    date: date
    so: so
    far: far
    fiscal: fy fiscal
    calendarYear: cy
    closest: closest nearest
    approximately: about around approx approximately roughly circa sometime
    am: am
    pm: pm
    oclock: oclock
    noon: noon midday noonish
    midnight: midnight
    ish: ish
    zone 0: gmt utc
    zone 1: est edt et
    zone 2: cst cdt ct
    zone 3: mst mdt mt
    zone 4: pst pdt pt
    zone 5: bst
    zone 6: cet cest
    zone 7: eet eest
    zone 8: ist
    zone 9: sgt hkt
    zone 10: jst
    zone 11: aest aedt
    endOfDay: eod cob
    endOfWeek: eow
    endOfMonth: eom
    endOfQuarter: eoq
    endOfYear: eoy
    yearToDate: ytd
    trailingYear: ttm ltm
    quarterToDate: qtd
    monthToDate: mtd
    weekToDate: wtd
    point: point
    suffix: st nd rd th
    numbered: q h with my our please thanks
    business: business working
    extra: additional extra further longer long straight consecutive
    close: close
    web: http https
    domain: com net org io co ai de uk eu app dev fr biz info
    minus: minus negative
    plus: plus
    few: few several
    couple: couple
    another: another
    percent: percent percents percentage pct %
    cents: cent cents c pence
    per: per
    more: more greater larger bigger higher above exceed exceeds exceeding
    less: less fewer smaller lower below
    than: than
    most: most
    least: least
    over: over
    under: under
    up: up upwards upward
    no: no
    nay: nope nah disagree 👎
    yes: yes yeah yep yup ya sure ok okay agree right correct absolutely definitely affirmative 👌 👍 ✅
    not: not
    equal: equal
    or: or
    nation: us american canadian australian turkish indian swiss british
    currency USD: us american
    nation: ca au hk nz sg
    currency CAD: canadian ca
    currency AUD: australian au
    currency HKD: hk
    currency NZD: nz
    currency SGD: sg
    currency TRY: turkish
    currency INR: indian
    currency CHF: swiss
    currency GBP: british
    sign USD: $
    currency USD: usd dollar dollars bucks buck
    currency USD: musd kusd
    currency EUR: meur keur
    currency GBP: mgbp kgbp
    scale 1e6: musd meur mgbp
    scale 1e3: kusd keur kgbp
    sign EUR: €
    currency EUR: eur euro euros
    sign GBP: £
    currency GBP: gbp pound pounds quid sterling
    sign JPY: ¥
    currency JPY: jpy yen
    sign INR: ₹
    currency INR: inr rupee rupees rs
    currency CHF: chf franken franc francs
    currency CAD: cad
    currency AUD: aud
    currency CNY: cny rmb yuan renminbi
    currency SEK: sek
    currency NOK: nok
    currency DKK: dkk
    currency PLN: pln zloty zl
    currency CZK: czk
    currency SGD: sgd
    currency NZD: nzd
    currency HKD: hkd
    currency BRL: brl reais
    currency MXN: mxn
    currency ZAR: zar rand
    currency TRY: lira liras
    currency KRW: krw
    currency AED: aed dirham dirhams
    currency ILS: ils shekel shekels
    did: called met spoke talked went had was were did sent emailed mailed logged won lost closed signed presented
    did: demoed visited made saw held ran gave heard wrote took
    did: finished completed happened discussed received pitched reached dialed phoned rang pinged messaged texted
    did: hit sold bought chatted came came caught
    plan: will shall due going gonna remind need needs should must want wants schedule plan
    """
}
