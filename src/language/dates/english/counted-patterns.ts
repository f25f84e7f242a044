/** English spans of dates, and dates that are counted from others. */
export const COUNTED_PATTERNS = `
# Spans
span: @slashed:left -|–|—|~|to|until|till|through @slashed:right ,? $year:year? -> spanOfDigits if numericDay
span: @slashed:left -|–|—|~|to|until|till|through @slashedDate:right -> spanOfDigits
span: @slashedDate:left -|–|—|~|to|until|till|through @slashedDate:right -> spanOfDigits
span: @slashed:left and @slashed:right ,? $year:year? -> spanOfDigits if afterBetween
span: @slashed:left and @slashedDate:right -> spanOfDigits if afterBetween
span: @slashedDate:left and @slashedDate:right -> spanOfDigits if afterBetween
slashed: $dd:first ~/ ~$dd:second -> digits
slashedDate: $dd:first ~/ ~$dd:second ~/ ~$yyyy:year -> digits
span: @md:from -|–|—|~|to|until|till|through|and @dom:day ,? $year:year? -> daySpan
span: @dom:day -|–|—|~|to|until|till|through|and the? @md:to ,? $year:year? -> daysOfMonth
span: the? @ord:day -|–|—|to|until|till|through|and the? @md:to ,? $year:year? -> daysOfMonth
span: $year -|–|—|~|/ ~$two -> yearSpan if uncut
span: $yyyy:year ~/ ~$two -> yearAndNext if uncut
span: $year:first -|–|—|~ $year:second -> spanOfYears if uncut
span: $year:first to|until|till|through $year:second -> spanOfYears if yearAlone
span: @date:from -|–|—|~|to|until|till|through the? @date:to -> looseSpan
span: @date:from -|–|—|to|until|till|through the? @date:to -> span if afterFrom
span: @date:from and the? @date:to -> span if afterBetween
span: @date:from and the? @date:to -> adjoining
span: @mon:month @spelled:day to|until|till|through the? @ord:last -> daysWritten
span: @mon:month the? @ord:day to|until|till|through the? @ord:last -> daysWritten
span: @mon:from -|–|—|to|through|until|till @bare:to -> monthSpan
span: @mon:from -|–|—|to|through|until|till @day:to -> monthSpan
span: @plain:from to|until|till|through @today:to -> between
span: @end:from and @end:to -> between if afterBetween
span: @end:from to|until|till|through @end:to -> between if afterFrom
span: $small:first -|–|—|to $small:second @bc -> spanBefore

today: now|today -> relative unit=day by=0
today: current date -> relative unit=day by=0
end: now|today -> relative unit=day by=0
end: current date -> relative unit=day by=0
end: to? date -> relative unit=day by=0
end: $singleDay:by -> relative unit=day
end: the? @point:v -> value

# Counted from when it was said
point: @date:v -> value
point: $singleDay:by -> relative unit=day
point: $weekday:weekday -> weekday if freeWeekday
point: early|late $weekday:weekday -> weekday
point: last|previous $weekday:weekday -> weekdayInWeek by=-1
point: this|current $weekday:weekday -> weekdayInWeek by=0
point: next $weekday:weekday -> weekdayInWeek by=1
point: past $weekday:weekday -> weekday toward=-1
point: coming|upcoming $weekday:weekday -> weekday toward=1
point: $weekday:weekday ,? the? @ord:day -> dayNamed
point: $shortday:weekday ~.? ,? the? @ord:day -> dayNamed
point: $weekday:weekday $day:day -> dayNamed if closes if uncut
point: $toward:toward @holiday:of -> nearbyHoliday
point: previous @holiday:of -> nearbyHoliday toward=-1
point: following @holiday:of -> nearbyHoliday toward=1
point: this|the $after $weekday:weekday -> weekday toward=1
point: this past $weekday:weekday -> weekday toward=-1
point: $toward:toward @mon:month -> nearby
point: $toward:toward @md:of -> nearby
point: $toward:toward $season:season -> nearby
point: $toward:toward $fall:season -> nearby
point: @relative:v -> value
point: @part:part @relative:of -> inPart
point: the? @running:of -? to -? date -> side toward=-1
point: the? rest|remainder of the @running:of -> side toward=1
point: the? rest|remainder of @relative:of -> side toward=1
point: earlier in? @relative:of -> side toward=-1
point: later in? @relative:of -> side toward=1
point: @date:of or|and later|after|thereafter|onward|onwards -> open toward=1 inclusive=1 if ends
point: @date:of or|and earlier|before -> open toward=-1 inclusive=1 if ends
point: later than @date:of -> open toward=1
point: no later than @date:of -> open toward=-1 inclusive=1
point: no earlier than @date:of -> open toward=1 inclusive=1
point: earlier than @date:of -> open toward=-1
point: sometime after @date:of -> open toward=1
point: sometime before @date:of -> open toward=-1
point: @part:part of? @relative:of -> inPart
point: $weekday:weekday ,? of|in|- the? @story:of -> weekdayOf
point: $weekday:weekday ,? of|in|- @relative:of -> weekdayOf
point: $weekday:weekday @relative:of -> weekdayOf
point: @relative:of ,|-? on? $weekday:weekday -> weekdayOf
point: @relative:of on? $shortday:weekday -> weekdayOf
point: previous week ,|-? on? $weekday:weekday -> weekdayInStoryWeek by=-1
point: following week ,|-? on? $weekday:weekday -> weekdayInStoryWeek by=1
relative: $toward:by $period:unit -> relative
relative: @yearRelative:v -> value
relative: the current $period:unit -> relative by=0
relative: this time|day|week|month @yearRelative:v -> value
relative: the same time|period|point|day|week of|in? @yearRelative:v -> value
relative: the same time|period|point|day|week a year earlier|ago|before -> relative unit=year by=-1
relative: the same month of? last year -> relative unit=month by=-12
relative: the same month a year earlier|ago|before -> relative unit=month by=-12
relative: the same quarter of? last year -> relative unit=quarter by=-4
relative: the same quarter a year earlier|ago|before -> relative unit=quarter by=-4
relative: the? year -? ago|earlier -> relative unit=year by=-1 if describes
relative: the? latest $period:unit -> relative by=-1
running: $period:unit -> relative by=0
relative: @count:n $units:unit ago -> ago
relative: @near @count:n $units:unit ago -> ago
relative: @near a|an $span:unit ago -> ago n=1
relative: $manyUnits:unit ago -> ago n=X
relative: half a|an $period:unit ago -> ago n=0.5
relative: @count:n $units:unit and a? half ago -> agoAndHalf
relative: a|an|one $span:unit and a? half ago -> ago n=1.5
relative: a? quarter -? century ago -> ago unit=year n=25
relative: a quarter of a century ago -> ago unit=year n=25
relative: a|an $span:unit ago -> ago n=1
relative: @count:n $units:unit hence -> ahead
relative: @count:n $units:unit from now|today -> fromNow
relative: in @count:n $units:unit -> aheadOf if ahead
relative: in a|an $span:unit -> aheadOf n=1 if ahead
relative: in @count:n $units:unit time -> ahead
relative: in @count:n $units:unit ~'|’ time -> ahead
relative: in a|an $span:unit ~'|’ ~s time -> ahead n=1
relative: the $period:unit before last -> relative by=-2
relative: the $period:unit after next -> relative by=2

# So many units up to or from then
dayAlone: @ord:day -> dayAlone
stretch: $before:toward @count:n $manyUnits:unit -> stretch if noVerb
stretch: $after:toward @count:n $manyUnits:unit -> stretch
stretch: the past $span:unit -> stretch toward=-1 n=1
stretch: over the? last|past $span:unit -> stretch toward=-1 n=1
stretch: @count:n $before:toward $manyUnits:unit -> stretch
stretch: @count:n $after:toward $manyUnits:unit -> stretch

lasting: @count:n $units:unit ,? starting|beginning|commencing from|on? the? @base:of -> lasting
lasting: a|an|one $span:unit ,? starting|beginning|commencing from|on? the? @base:of -> lasting n=1
lasting: @count:n $units:unit ,? from the? @base:of -> lasting if afterLasting
lasting: a|an|one $span:unit ,? from the? @base:of -> lasting n=1 if afterLasting

# Counted from what was told
story: $told:by $unit:unit -> told
story: that same $unit:unit -> told by=0
story: the next|very? next $unit:unit -> told by=1
story: @count:n $units:unit later|afterward|afterwards -> toldAfter if noComparison
story: @count:n $units:unit after -> toldAfter if closes
story: a|an $span:unit later|afterward|afterwards -> toldAfter n=1 if noComparison
story: a|an $span:unit after -> toldAfter n=1 if closes
story: @count:n $units:unit earlier|previously|beforehand -> toldBefore if noComparison
story: @count:n $units:unit before -> toldBefore if closes
story: $manyUnits:unit later|afterwards -> toldAfter n=X if noComparison
story: $manyUnits:unit earlier|previously|before -> toldBefore n=X if closes if noComparison
story: @near @count:n $units:unit later|afterwards -> toldAfter if noComparison
story: @near a|an $span:unit earlier|before -> toldBefore n=1 if closes if noComparison
story: @near @count:n $units:unit earlier|previously -> toldBefore if noComparison
story: a|an $span:unit earlier -> toldBefore n=1 if noComparison
story: a|an $span:unit before -> toldBefore n=1 if closes
story: day after|following -> told unit=day by=1 if closes
story: day before -> told unit=day by=-1 if closes
story: $told:by @mon:month -> nearbyTold
story: $told:by $season:season -> nearbyTold
story: the next $season:season -> nearbyTold by=1
story: that|the following|next fall -> nearbyTold season=23 by=0
story: $told:by $weekday:weekday -> weekdayTold
story: @part:part $told:by $unit:unit -> told
story: @part:part that same $unit:unit -> told by=0
story: the? $partOf:part of the? $period:unit -> told by=0
story: $part:part in the $period:unit -> told by=0
story: earlier|later in? $told:by $unit:unit -> told
story: earlier|later in the $period:unit -> told by=0
story: the @ord:day -> dayAlone if dayPlace
story: the $period:unit -> told by=0 if itself
story: the day -> told unit=day by=0 if itself
story: weekend -> told unit=weekend by=0 if afterThe
vague: this|that time|period|point -> vague when=present if afterPreposition
vague: the same time|period -> vague when=present if afterPreposition

# Counted from a date that is named
shifted: @count:n $units:unit before|prior @base:of -> shiftedBack
shifted: in @count:n $units:unit since @base:of -> shiftedOn
shifted: @count:n $units:unit after|since|following|from @base:of -> shiftedOn
shifted: @near:near @count:n $units:unit before @base:of -> shiftedBack
shifted: @near:near @count:n $units:unit after|since|following|from @base:of -> shiftedOn
shifted: a|an|the $span:unit before @base:of -> shiftedBack n=1
shifted: a|an|the $span:unit after|since|following|from @base:of -> shiftedOn n=1
shifted: $span:unit before @base:of -> shiftedBack n=1
shifted: $span:unit after @base:of -> shiftedOn n=1
distance: @near? @count:n $units:unit after|following|since -> distance toward=1 if goesOn
distance: @near? @count:n $units:unit before -> distance toward=-1 if goesOn
distance: a|an $span:unit after|following -> distance n=1 toward=1 if goesOn
distance: a|an $span:unit before -> distance n=1 toward=-1 if goesOn
distance: the $span:unit after|following -> distance n=1 toward=1 definite=1 if goesOn
distance: the $span:unit before -> distance n=1 toward=-1 definite=1 if goesOn
base: the? @point:v -> value
base: the? @epoch:v -> value

# Ends and beginnings of wars
war: world war ii|two -> value v=ww2
war: second world war -> value v=ww2
war: wwii -> value v=ww2
war: ww ~-? ii -> value v=ww2
war: pacific war -> value v=pacific
war: world war i|one -> value v=ww1
war: first world war -> value v=ww1
war: wwi -> value v=ww1
war: korean war -> value v=korea
war: vietnam war -> value v=vietnam
war: cold war -> value v=cold
epoch: the? end|ending|close|conclusion|finish of the? @war:war -> warEnd
epoch: the? outbreak|start|beginning of the? @war:war -> warStart

# Weeks and other parts by number
nth: the? @ord:nth $unit:unit of|in the? @point:of -> nth
nth: the? last $unit:unit of|in the? @point:of -> nth nth=-1
nth: the? first @count:n $units:unit of the? @point:of -> nth nth=1
nth: the? last|final @count:n $units:unit of the? @point:of -> nth nth=-1
nth: week of the? @date:of -> around unit=week
nth: week of the @dayAlone:of -> around unit=week
nth: week beginning|starting|commencing on? @date:of -> around unit=week
nth: weekend of the? @date:of -> around unit=weekend
nth: @holiday:of ,? weekend ,? of? $year:year? -> around unit=weekend
nth: @holiday:of ~'|’ ~s weekend ,? $year:year? -> around unit=weekend
nth: week $dd:nth of? $year:year? -> weekNumber
nth: week $dd:nth of @yearRelative:of -> weekNumber
`;
