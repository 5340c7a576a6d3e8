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
    l_0_agenda = resolve('agenda')
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
        t_4 = environment.filters['paragraphs']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'paragraphs' found.")
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
    yield '</w:t></w:r></w:p>'
    if (undefined(name='agenda') if l_0_agenda is missing else l_0_agenda):
        pass
        for l_1_owner in t_1((undefined(name='agenda') if l_0_agenda is missing else l_0_agenda), 4070):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr(l_1_owner, 'title'))
            yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ESFTable"/><w:tblW w:w="9070" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="'
            yield environment.finalize(t_3(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'action_list')))
            yield '"/></w:tblPr><w:tblGrid><w:gridCol w:w="2350"/><w:gridCol w:w="4600"/><w:gridCol w:w="2120"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2350" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'item'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'what'))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2120" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'due'))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
            for l_2_item in t_1(environment.getattr(l_1_owner, 'items'), 2203):
                _loop_vars = {}
                pass
                for l_3_action in t_1(environment.getattr(l_2_item, 'actions'), 2003):
                    _loop_vars = {}
                    pass
                    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2350" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_2_item, 'part'))
                    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>'
                    yield environment.finalize(t_4(environment.getattr(l_3_action, 'what'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
                    if environment.getattr(l_3_action, 'since'):
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_3_action, 'since'))
                        yield '</w:t></w:r></w:p>'
                    if environment.getattr(l_3_action, 'who'):
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'who'))
                        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'colon'))
                        yield ' '
                        yield environment.finalize(environment.getattr(l_3_action, 'who'))
                        yield '</w:t></w:r></w:p>'
                    yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2120" w:type="dxa"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
                    yield environment.finalize(environment.getattr(l_3_action, 'due'))
                    yield '</w:t></w:r></w:p></w:tc></w:tr>'
                l_3_action = missing
            l_2_item = missing
            yield '</w:tbl>'
        l_1_owner = missing
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'no_actions'))
        yield '</w:t></w:r></w:p>'
    yield '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1418" w:bottom="1417" w:left="1418" w:header="624" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '3=56&5=59&7=61&9=64&12=67&13=69&15=72&16=73&17=75&20=78&21=79&22=80&23=83&25=84&26=87&28=89&30=92&32=94&34=97&35=98&36=100&38=102&40=105&41=106&42=108&45=111&46=113&48=115&49=117&50=119&52=123&54=127&56=129&58=131&59=133&60=136&62=140&63=142&64=143&66=146&68=148&70=151&71=152&72=154&75=157&81=166'