/** Numbers and dates of the calendar as English writes them. */
export const CALENDAR_PATTERNS = `
# Numbers
ord: $ordinal:v -> value
ord: $tens:a -? $ordinal:b -> sum
ord: $day:v ~$ordinalEnd -> value
count: $num:v -> value
count: $thousands:v ~, ~$ddd -> value
count: $cardinal:v -> value
count: $tens:a -? $ones:b -> sum
count: a|one hundred -> value v=100
count: $ones:a hundred -> times by=100
count: a? couple of? -> value v=2
count: a? few -> value v=X
count: $few:v -> value
count: $whole:a ~. ~$fraction:b -> sum
count: $ones:a and a? half -> plus by=0.5
count: $ones:a and a|one quarter -> plus by=0.25
count: $whole:a ~½ -> plus by=0.5
count: $whole:a ~¼ -> plus by=0.25
count: $whole:a ~¾ -> plus by=0.75
count: ½ -> value v=0.5
count: $whole:a -? $dd:first ~/ ~$dd:second -> plusFraction
near: $near:v -> value
near: more than -> value v=over
near: at least -> value v=over
near: less|fewer than -> value v=nearly
near: up to -> value v=nearly

# Months, days of months, years
mon: $month:v -> value
mon: $abbreviated:v ~.? -> value
dom: $day:v ~$ordinalEnd? -> value
spelled: $ordinal:v -> value
spelled: $tens:a -? $ordinal:b -> sum
numeral: $cardinal:v -> value
numeral: $tens:a -? $ones:b -> sum
yr: $year:v -> value
yr: '|’|‘ ~$two:two -> shortYear
yr: two thousand and? @numeral:two? -> spelledYear century=20
yr: $teens:century hundred? and? @numeral:two -> spelledYear
ad: ad|ce -> value v=1
ad: a ~. ~d ~.? -> value v=1
bc: bc|bce -> value v=1
bc: b ~. ~c ~.? -> value v=1
bc: b ~. ~c ~. ~e ~.? -> value v=1

md: @mon:month the? @dom:day -> calendar
md: @mon:month the @spelled:day -> calendar
md: @mon:month ,? @spelled:day -> calendar if closes
md: @mon:month @numeral:day -> calendar if closes
md: @mon:month , @ord:day -> calendar
md: @mon:month ~/ ~$dd:day -> calendar
md: @dom:day -|–|/? of? @mon:month -> calendar
md: @ord:day of @mon:month -> calendar
md: @ord:day day of @mon:month -> calendar
md: @numeral:day @mon:month -> calendar
dated: @md:of ,? of? @yr:year -> inYear
dated: @md:of in $year:year -> inYear
dated: @md:of -|–|/ ~@yr:year -> inYear
dated: @md:of of $two -> inShortYear
dated: @mon:month the? @spelled:day ,? @yr:year -> calendar
dated: @mon:month @numeral:day ,? @yr:year -> calendar
dated: @md:v -> value
dated: @md:of @ancientYear:year -> inYear
dated: @mon:month ~-|/ ~$dd:day ~-|/ ~$yyyy:year -> calendar
dated: @mon:month ~-|/ ~$yyyy:year ~-|/ ~$dd:day -> calendar
dated: $yyyy:year ~-|/ ~@mon:month ~-|/ ~$dd:day -> calendar
dated: $yyyy:year ~-|/ ~$dd:day ~-|/ ~@mon:month -> calendar
dated: $dd:day ~-|/ ~$yyyy:year ~-|/ ~@mon:month -> calendar
dated: $yyyy:year ~- ~$mm:month ~- ~$dd:day -> calendar if uncut
dated: $yyyy:year ~/ ~$mm:month ~/ ~$dd:day -> calendar if uncut
dated: $yyyy:year ~. ~$mm:month ~. ~$dd:day -> calendar if uncut
dated: $compact:day -> compactDay if uncut
dated: $dd:first ~/ ~$dd:second ~/ ~$yyyy:year -> eitherOrder if uncut
dated: $dd:first ~- ~$dd:second ~- ~$yyyy:year -> eitherOrder if uncut
dated: $dd:first ~/ ~$dd:second ~/ ~$two:two -> eitherOrderOfShortYear if uncut
dated: $dd:day ~. ~$mm:month ~. ~$yyyy:year -> calendar if uncut
dated: @ord:day day? of|in? @monthRelative:of -> dayIn
day: @dated:v -> value
day: $weekday ,? the? @dated:v -> value
day: $shortday ~.? ,? the? @dated:v -> value
day: $weekday ( @dated:v ) -> value
day: this|last|past|next|coming $weekday ,? the? @dated:v -> value
day: this|last|past|next|coming $weekday ( @dated:v ) -> value
monthRelative: last|past month -> relative unit=month by=-1
monthRelative: this|current month -> relative unit=month by=0
monthRelative: next|coming month -> relative unit=month by=1
monthRelative: that|the same? month -> told unit=month by=0
monthRelative: the following|next month -> told unit=month by=1
monthRelative: the previous month -> told unit=month by=-1

# Years before the years of four digits
ancientYear: $small:n @bc -> yearBefore
ancientYear: $year:n @bc -> yearBefore
ancientYear: $small:v @ad -> value
ancientYear: @ad $small:v -> value
ancient: $small:number -> ancient if yearPlace

# Months, seasons and years as wholes
bare: @mon:month ,? of? @yr:year -> calendar
bare: @mon:month -|/ ~$year:year -> calendar
bare: @mon:month of? @ancientYear:year -> calendar
bare: $year:year @mon:month -> calendar if uncut
bare: @mon:month in $year:year -> calendar
bare: @mon:month of $two -> monthOfShortYear
bare: @mon:month -> calendar if monthAlone
bare: $season:season ,? of|in? @yr:year -> calendar
bare: $fall:season ,? of? $year:year -> calendar
bare: $season:season of? @ancientYear:year -> calendar
bare: $season:season of? $yyyy:year ~-|–|/ ~$two:two -> seasonAcross if uncut
bare: $season:season -> calendar if seasonAlone
bare: $fall:season -> calendar if seasonAlone
bare: @ancientYear:year -> calendar
bare: $yyyy:year ~- ~$mm:month -> calendar if uncut
bare: $mm:month ~/|- ~$yyyy:year -> calendar if uncut
bare: year -? end -> calendar part=end
bare: year ~'|’ ~s end -> calendar part=end
bare: yearend -> calendar part=end
bare: fiscal year? @yr:year -> calendar about=1
bare: fy ~?$year:year -> calendar about=1
whole: @yr:year -> calendar if yearAlone
yearly: the? year of? $year:year -> calendar
yearly: calendar year $year:year -> calendar
ofPart: $year:year -> calendar
decade: $decade:year ~'|’? ~s -> decade if decadeForm
decade: $decade:year s -> decade
decade: '|’|‘ ~$two:two ~s -> shortDecade
decade: $two:two ~s -> shortDecade if afterThe
decade: $decadeWord:year -> decade if afterThe
century: @ord:n -? century|centuries -> century
century: @ord:n -? century|centuries @bc -> centuryBefore
decade: $small:n ~s @bc -> decadeBefore
quarter: q ~$dd:n -> quarter
quarter: h ~$dd:n -> half
named: q ~$dd:n -> quarter if uncut
quarter: @ord:n -? quarter -> quarter
half: first -? half -> value v=first-half
half: second -? half -> value v=second-half

# Parts of them
part: $part:v -? -> value
part: the? $partOf:v of the? -> value
part: $part:v in the? -> value
part: the? first half of the? -> value v=first-half
part: the? second|last|latter half of the? -> value v=second-half
part: the? latter part of the? -> value v=late
part: the? early part of the? -> value v=early
part: the? @ord:n quarter of the? -> quarter
part: the? last|final quarter of the? -> value v=4

plain: @day:v -> value
plain: @part:part @bare:of -> inPart
plain: @part:part @ofPart:of -> inPart
plain: @part:part @decade:of -> inPart
plain: @part:part @century:of -> inPart
plain: @part:part @fixed:v -> value
plain: @bare:v -> value
plain: @yearly:v -> value
plain: @whole:v -> value
plain: @ancient:v -> value
plain: @decade:v -> value
plain: @century:v -> value
plain: @quarter:part ,? of? $year:year -> calendar
plain: $yyyy:year -? @quarter:part -> calendar
plain: @quarter:part -? $yyyy:year -> calendar
plain: @named:part -> calendar
plain: @quarter:part -> calendar if ownQuarter
plain: @half:part -> calendar if ownQuarter
plain: @md:date ,? of|in? @yearRelative:of -> within
plain: @fixed:date ,? of|in? @yearRelative:of -> within
plain: @bare:date ,? of|in? @yearRelative:of -> within
plain: $season:season of? @yearRelative:of -> seasonWithin
plain: $fall:season of @yearRelative:of -> seasonWithin
plain: @quarter:part of @yearRelative:of -> partWithin
plain: @yearRelative:of ~'|’ ~s @quarter:part -> partWithin
plain: @yearRelative:of ~'|’ ~s @half:part -> partWithin
plain: @part:part $season:season of? @yearRelative:of -> seasonWithin
plain: @holiday:v -> value
plain: $dd:first ~/ ~$dd:second -> eitherOrder if numericDay

date: @plain:v -> value
date: about|around|circa|ca|c ~.? @plain:of -> about
date: about|around|circa|ca|c ~.? @ofPart:of -> about if yearEnds

yearRelative: last|past year -> relative unit=year by=-1
yearRelative: this|current year -> relative unit=year by=0
yearRelative: next|coming year -> relative unit=year by=1
yearRelative: last|past fiscal|school|academic|calendar year -> relative unit=year by=-1
yearRelative: this|current fiscal|school|academic|calendar year -> relative unit=year by=0
yearRelative: next|coming fiscal|school|academic|calendar year -> relative unit=year by=1
yearRelative: that|the same? year -> told unit=year by=0
yearRelative: that same year -> told unit=year by=0
yearRelative: the following|next year -> told unit=year by=1
yearRelative: the previous|preceding year -> told unit=year by=-1

# Holidays
fixed: christmas day? -> calendar month=12 day=25
fixed: christmas eve -> calendar month=12 day=24
fixed: boxing day -> calendar month=12 day=26
fixed: new year ~'|’? ~s? day -> calendar month=1 day=1
fixed: new year ~'|’ ~s eve -> calendar month=12 day=31
fixed: valentine ~'|’ ~s day -> calendar month=2 day=14
fixed: saint|st ~.? patrick ~'|’? ~s? day? -> calendar month=3 day=17
fixed: may day -> calendar month=5 day=1
fixed: international workers ~'|’? day -> calendar month=5 day=1
fixed: juneteenth -> calendar month=6 day=19
fixed: independence day -> calendar month=7 day=4
fixed: new year -> calendar month=1 day=1 if afterCount
fixed: halloween -> calendar month=10 day=31
fixed: earth day -> calendar month=4 day=22
fixed: armistice|remembrance|veterans day -> calendar month=11 day=11
moving: easter sunday? -> moving easter=0
moving: good friday -> moving easter=-2
moving: easter monday -> moving easter=1
moving: thanksgiving day? -> moving month=11 weekday=4 nth=4
moving: black friday -> moving month=11 weekday=5 nth=4
moving: labor day -> moving month=9 weekday=1 nth=1
moving: memorial day -> moving month=5 weekday=1 nth=-1
moving: martin luther king jr? ~.? day -> moving month=1 weekday=1 nth=3
moving: mother ~'|’ ~s day -> moving month=5 weekday=7 nth=2
moving: father ~'|’ ~s day -> moving month=6 weekday=7 nth=3
holiday: @fixed:v -> value
holiday: @moving:v -> value
holiday: @fixed:of ,? of? @yr:year -> inYear
holiday: @moving:of ,? of? @yr:year -> inYear
`;
