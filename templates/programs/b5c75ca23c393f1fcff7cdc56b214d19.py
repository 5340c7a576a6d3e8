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
    l_0_next_meeting = resolve('next_meeting')
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
        t_3 = environment.filters['paragraphs']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'paragraphs' found.")
    try:
        t_4 = environment.filters['runs']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'runs' found.")
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
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='labels') if l_0_labels is missing else l_0_labels), 'agenda'))
        yield '</w:t></w:r></w:p>'
        for l_1_item in t_1((undefined(name='agenda') if l_0_agenda is missing else l_0_agenda), 8061):
            _loop_vars = {}
            pass
            if environment.getattr(l_1_item, 'part'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="AgendaPart"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'part'))
                yield '</w:t></w:r></w:p>'
            elif environment.getattr(l_1_item, 'number'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="AgendaItemOwnNumber"/></w:pPr><w:r><w:rPr><w:color w:val="003399"/></w:rPr><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'number'))
                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'title'))
                if environment.getattr(l_1_item, 'confidential'):
                    pass
                    yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                    if environment.getattr(l_1_item, 'title'):
                        pass
                        yield ' – '
                    yield environment.finalize(environment.getattr(l_1_item, 'confidential'))
                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="AgendaItem"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield environment.finalize(environment.getattr(l_1_item, 'title'))
                if environment.getattr(l_1_item, 'confidential'):
                    pass
                    yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                    if environment.getattr(l_1_item, 'title'):
                        pass
                        yield ' – '
                    yield environment.finalize(environment.getattr(l_1_item, 'confidential'))
                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                yield '</w:t></w:r></w:p>'
            if environment.getattr(l_1_item, 'items'):
                pass
                for l_2_item in t_1(environment.getattr(l_1_item, 'items'), 4992):
                    _loop_vars = {}
                    pass
                    if environment.getattr(l_2_item, 'number'):
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="AgendaItem2OwnNumber"/></w:pPr><w:r><w:rPr><w:color w:val="003399"/></w:rPr><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_item, 'number'))
                        yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_item, 'title'))
                        if environment.getattr(l_2_item, 'confidential'):
                            pass
                            yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                            if environment.getattr(l_2_item, 'title'):
                                pass
                                yield ' – '
                            yield environment.finalize(environment.getattr(l_2_item, 'confidential'))
                            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                        yield '</w:t></w:r></w:p>'
                    else:
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="AgendaItem2"/></w:pPr><w:r><w:t xml:space="preserve">'
                        yield environment.finalize(environment.getattr(l_2_item, 'title'))
                        if environment.getattr(l_2_item, 'confidential'):
                            pass
                            yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                            if environment.getattr(l_2_item, 'title'):
                                pass
                                yield ' – '
                            yield environment.finalize(environment.getattr(l_2_item, 'confidential'))
                            yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                        yield '</w:t></w:r></w:p>'
                    if environment.getattr(l_2_item, 'items'):
                        pass
                        for l_3_item in t_1(environment.getattr(l_2_item, 'items'), 2321):
                            _loop_vars = {}
                            pass
                            if environment.getattr(l_3_item, 'number'):
                                pass
                                yield '\n<w:p><w:pPr><w:pStyle w:val="AgendaItem3OwnNumber"/></w:pPr><w:r><w:rPr><w:color w:val="003399"/></w:rPr><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_3_item, 'number'))
                                yield '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_3_item, 'title'))
                                if environment.getattr(l_3_item, 'confidential'):
                                    pass
                                    yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                                    if environment.getattr(l_3_item, 'title'):
                                        pass
                                        yield ' – '
                                    yield environment.finalize(environment.getattr(l_3_item, 'confidential'))
                                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                                yield '</w:t></w:r></w:p>'
                            else:
                                pass
                                yield '\n<w:p><w:pPr><w:pStyle w:val="AgendaItem3"/></w:pPr><w:r><w:t xml:space="preserve">'
                                yield environment.finalize(environment.getattr(l_3_item, 'title'))
                                if environment.getattr(l_3_item, 'confidential'):
                                    pass
                                    yield '</w:t></w:r><w:r><w:rPr><w:color w:val="595959"/></w:rPr><w:t xml:space="preserve">'
                                    if environment.getattr(l_3_item, 'title'):
                                        pass
                                        yield ' – '
                                    yield environment.finalize(environment.getattr(l_3_item, 'confidential'))
                                    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
                                yield '</w:t></w:r></w:p>'
                        l_3_item = missing
                l_2_item = missing
        l_1_item = missing
    if (undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Heading1Unnumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield environment.finalize(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'title'))
        yield '</w:t></w:r></w:p>'
        if environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'text'):
            pass
            yield environment.finalize(t_3(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'text'), '<w:pStyle w:val="BodyText"/><keep/><space/>'))
        if environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'rsvp'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Rsvp"/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r>'
            yield environment.finalize(t_4(environment.getattr((undefined(name='next_meeting') if l_0_next_meeting is missing else l_0_next_meeting), 'rsvp')))
            yield '<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
    yield '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1418" w:bottom="1417" w:left="1418" w:header="624" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '3=57&5=60&7=62&9=65&12=68&13=70&15=73&16=74&17=76&20=79&21=80&22=81&23=84&25=85&26=88&28=90&30=93&32=95&34=98&35=99&36=101&38=103&40=106&41=107&42=109&45=112&46=114&48=116&49=118&51=121&52=123&53=126&55=129&56=131&58=134&59=136&60=137&61=140&63=143&67=149&68=150&69=153&71=156&74=159&75=161&76=164&78=167&79=169&80=170&81=173&83=176&87=182&88=183&89=186&91=189&94=192&95=194&96=197&98=200&99=202&100=203&101=206&103=209&107=215&108=216&109=219&111=222&120=228&122=231&123=233&124=235&126=236&128=239'