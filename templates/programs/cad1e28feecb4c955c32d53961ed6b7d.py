from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_draft = resolve('draft')
    l_0_kind = resolve('kind')
    l_0_title = resolve('title')
    l_0_reference = resolve('reference')
    l_0_labels = resolve('labels')
    l_0_date = resolve('date')
    l_0_time = resolve('time')
    l_0_location = resolve('location')
    l_0_approval = resolve('approval')
    l_0_chair = resolve('chair')
    l_0_minute_taker = resolve('minute_taker')
    l_0_funding_statement = resolve('funding_statement')
    l_0_fund = resolve('fund')
    l_0_days_short = resolve('days_short')
    l_0_attendees = resolve('attendees')
    l_0_guests = resolve('guests')
    try:
        t_1 = environment.filters['(counted)']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '(counted)' found.")
    try:
        t_2 = environment.filters['(paid)']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named '(paid)' found.")
    try:
        t_3 = environment.filters['e']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'e' found.")
    try:
        t_4 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_5 = environment.filters['upper']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'upper' found.")
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
    if (undefined(name='draft') if l_0_draft is missing else l_0_draft):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Draft"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='draft') if l_0_draft is missing else l_0_draft))
        yield '</w:t></w:r></w:p>'
    if (undefined(name='kind') if l_0_kind is missing else l_0_kind):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="DocumentKind"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='kind') if l_0_kind is missing else l_0_kind))
        yield '</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.finalize((undefined(name='title') if l_0_title is missing else l_0_title))
    yield '</w:t></w:r></w:p>'
    if (undefined(name='reference') if l_0_reference is missing else l_0_reference):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Metadata"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'reference'))
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'colon'))
        yield ' '
        yield environment.finalize((undefined(name='reference') if l_0_reference is missing else l_0_reference))
        yield '</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Subtitle"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.finalize(t_5(t_2((undefined(name='date') if l_0_date is missing else l_0_date)[:1])))
    yield environment.finalize(t_2((undefined(name='date') if l_0_date is missing else l_0_date)[1:]))
    if (undefined(name='time') if l_0_time is missing else l_0_time):
        pass
        yield ', '
        yield environment.finalize((undefined(name='time') if l_0_time is missing else l_0_time))
    if (undefined(name='location') if l_0_location is missing else l_0_location):
        pass
        yield ' – '
        yield environment.finalize((undefined(name='location') if l_0_location is missing else l_0_location))
    yield '</w:t></w:r></w:p>'
    if (undefined(name='approval') if l_0_approval is missing else l_0_approval):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Metadata"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize((undefined(name='approval') if l_0_approval is missing else l_0_approval))
        yield '</w:t></w:r></w:p>'
    if (undefined(name='chair') if l_0_chair is missing else l_0_chair):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Metadata"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'chair'))
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'colon'))
        yield ' '
        yield environment.finalize((undefined(name='chair') if l_0_chair is missing else l_0_chair))
        yield '</w:t></w:r></w:p>'
    if (undefined(name='minute_taker') if l_0_minute_taker is missing else l_0_minute_taker):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Metadata"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'minute_taker'))
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'colon'))
        yield ' '
        yield environment.finalize((undefined(name='minute_taker') if l_0_minute_taker is missing else l_0_minute_taker))
        yield '</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Funding"/></w:pPr><w:r><w:t xml:space="preserve">'
    if (undefined(name='funding_statement') if l_0_funding_statement is missing else l_0_funding_statement):
        pass
        yield environment.finalize((undefined(name='funding_statement') if l_0_funding_statement is missing else l_0_funding_statement))
        yield ' – '
    yield environment.finalize((undefined(name='fund') if l_0_fund is missing else l_0_fund))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'present'))
    yield '</w:t></w:r></w:p>'
    if (t_2(t_4((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short))) == 2):
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="ESFTable"/><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="'
        yield environment.finalize(t_3(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'attendance')))
        yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="2300"/><w:gridCol w:w="1800"/><w:gridCol w:w="2485"/><w:gridCol w:w="2485"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'name'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'organisation'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature'))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getitem((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short), 0))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature'))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getitem((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short), 1))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_person in t_1((undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 2004):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'names'))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_person, 'role'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">, '
                yield environment.finalize(environment.getattr(l_1_person, 'role'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_person, 'note'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_person, 'note'))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr>'
        l_1_person = missing
        for l_1_person in t_1((undefined(name='guests') if l_0_guests is missing else l_0_guests), 2004):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'names'))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_person, 'role'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">, '
                yield environment.finalize(environment.getattr(l_1_person, 'role'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_person, 'note'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_person, 'note'))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr>'
        l_1_person = missing
        yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2485" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr></w:tbl>'
    elif (t_2(t_4((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short))) == 3):
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="ESFTable"/><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="'
        yield environment.finalize(t_3(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'attendance')))
        yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="2300"/><w:gridCol w:w="1800"/><w:gridCol w:w="1656"/><w:gridCol w:w="1656"/><w:gridCol w:w="1658"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'name'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'organisation'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature'))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getitem((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short), 0))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature'))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getitem((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short), 1))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature'))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getitem((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short), 2))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_person in t_1((undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 2147):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'names'))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_person, 'role'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">, '
                yield environment.finalize(environment.getattr(l_1_person, 'role'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_person, 'note'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_person, 'note'))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr>'
        l_1_person = missing
        for l_1_person in t_1((undefined(name='guests') if l_0_guests is missing else l_0_guests), 2147):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'names'))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_person, 'role'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">, '
                yield environment.finalize(environment.getattr(l_1_person, 'role'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_person, 'note'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_person, 'note'))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr>'
        l_1_person = missing
        yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1656" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1658" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr></w:tbl>'
    elif (t_2(t_4((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short))) == 4):
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="ESFTable"/><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="'
        yield environment.finalize(t_3(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'attendance')))
        yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="2300"/><w:gridCol w:w="1800"/><w:gridCol w:w="1242"/><w:gridCol w:w="1242"/><w:gridCol w:w="1242"/><w:gridCol w:w="1244"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'name'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'organisation'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature'))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getitem((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short), 0))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature'))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getitem((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short), 1))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature'))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getitem((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short), 2))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature'))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getitem((undefined(name='days_short') if l_0_days_short is missing else l_0_days_short), 3))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_person in t_1((undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 2290):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'names'))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_person, 'role'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">, '
                yield environment.finalize(environment.getattr(l_1_person, 'role'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_person, 'note'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_person, 'note'))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr>'
        l_1_person = missing
        for l_1_person in t_1((undefined(name='guests') if l_0_guests is missing else l_0_guests), 2290):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'names'))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_person, 'role'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">, '
                yield environment.finalize(environment.getattr(l_1_person, 'role'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_person, 'note'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_person, 'note'))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr>'
        l_1_person = missing
        yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1242" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1244" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr></w:tbl>'
    else:
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="ESFTable"/><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="'
        yield environment.finalize(t_3(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'attendance')))
        yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="3200"/><w:gridCol w:w="2900"/><w:gridCol w:w="2970"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'name'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'organisation'))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'signature'))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_person in t_1((undefined(name='attendees') if l_0_attendees is missing else l_0_attendees), 1861):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'names'))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_person, 'role'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">, '
                yield environment.finalize(environment.getattr(l_1_person, 'role'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_person, 'note'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_person, 'note'))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr>'
        l_1_person = missing
        for l_1_person in t_1((undefined(name='guests') if l_0_guests is missing else l_0_guests), 1861):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'names'))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_person, 'role'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">, '
                yield environment.finalize(environment.getattr(l_1_person, 'role'))
                yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_person, 'organisation'))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_person, 'note'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_person, 'note'))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr>'
        l_1_person = missing
        yield '<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:keepNext/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2900" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2970" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p></w:tc></w:tr></w:tbl>'
    yield '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1418" w:bottom="1417" w:left="1418" w:header="624" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '3=58&5=61&7=63&9=66&12=69&13=71&15=74&16=75&17=77&20=80&21=81&22=82&23=85&25=86&26=89&28=91&30=94&32=96&34=99&35=100&36=102&38=104&40=107&41=108&42=110&45=113&46=115&48=117&50=119&51=121&53=126&55=128&57=130&59=132&61=134&63=136&64=138&66=142&67=144&68=147&71=150&72=152&74=155&79=159&81=163&82=165&83=168&86=171&87=173&89=176&134=181&136=186&138=188&140=190&142=192&144=194&146=196&148=198&150=200&151=202&153=206&154=208&155=211&158=214&159=216&161=219&167=223&169=227&170=229&171=232&174=235&175=237&177=240&233=245&235=250&237=252&239=254&241=256&243=258&245=260&247=262&249=264&251=266&253=268&254=270&256=274&257=276&258=279&261=282&262=284&264=287&271=291&273=295&274=297&275=300&278=303&279=305&281=308&348=316&350=318&352=320&354=322&355=324&357=328&358=330&359=333&362=336&363=338&365=341&369=345&371=349&372=351&373=354&376=357&377=359&379=362'