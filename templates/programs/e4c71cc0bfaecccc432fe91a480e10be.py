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
        t_3 = environment.filters['upper']
    except KeyError:
        @internalcode
        def t_3(*unused):
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
    yield environment.finalize(t_3(t_2((undefined(name='date') if l_0_date is missing else l_0_date)[:1])))
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
    yield '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1418" w:bottom="1417" w:left="1418" w:header="624" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '3=44&5=47&7=49&9=52&12=55&13=57&15=60&16=61&17=63&20=66&21=67&22=68&23=71&25=72&26=75&28=77&30=80&32=82&34=85&35=86&36=88&38=90&40=93&41=94&42=96&45=99&46=101&48=103&49=105&51=108&52=110&53=113&55=116&56=118&58=121&59=123&60=124&61=127&63=130&67=136&68=137&69=140&71=143&74=146&75=148&76=151&78=154&79=156&80=157&81=160&83=163&87=169&88=170&89=173&91=176&94=179&95=181&96=184&98=187&99=189&100=190&101=193&103=196&107=202&108=203&109=206&111=209'